//! The words that show a signal.

use crate::text::Span;

/// How many stretches are kept for one signal of one sentence; a reader needs no more.
const MOST: usize = 4;

/// Up to four stretches of a sentence, in order, without overlap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Evidence {
    spans: [Span; MOST],
    count: u8,
}

impl Evidence {
    /// The spans, or nothing where there are none.
    pub fn of(spans: impl IntoIterator<Item = Span>) -> Option<Self> {
        let mut evidence = Evidence::default();
        for span in spans {
            evidence.add(span);
        }
        (evidence.count > 0).then_some(evidence)
    }

    fn add(&mut self, span: Span) {
        let count = usize::from(self.count);
        if let Some(last) = self.spans[..count].last_mut()
            && last.end >= span.start
        {
            last.end = last.end.max(span.end);
        } else if count < MOST {
            self.spans[count] = span;
            self.count += 1;
        }
    }

    /// In order.
    pub fn spans(&self) -> &[Span] {
        &self.spans[..usize::from(self.count)]
    }
}
