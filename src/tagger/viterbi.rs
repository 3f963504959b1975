//! The best sequence of tags.

/// Scores of one tag after another.
#[derive(Debug, Clone, Default)]
pub struct Transitions {
    /// How many tags there are.
    pub tags: usize,
    /// `between[from * tags + to]`; forbidden pairs have [`f32::NEG_INFINITY`].
    pub between: Vec<f32>,
    /// Of each tag as a sentence's first.
    pub first: Vec<f32>,
}

/// Finds best sequences, keeping its memory from one sentence to the next.
#[derive(Debug, Default)]
pub struct Decoder {
    best: Vec<f32>,
    back: Vec<u8>,
}

impl Decoder {
    /// Appends the best tags of a sentence to `out`. `scores` holds one row of `transitions.tags`
    /// scores a token.
    pub fn decode(&mut self, scores: &[f32], transitions: &Transitions, out: &mut Vec<u8>) {
        let tags = transitions.tags;
        let length = scores.len() / tags;
        self.back.clear();
        self.best.clear();
        self.best.extend(scores[..tags].iter().zip(&transitions.first).map(|(s, f)| s + f));
        let mut next = vec![0.0; tags];
        for row in scores.chunks_exact(tags).skip(1) {
            for to in 0..tags {
                let (mut best, mut from) = (f32::NEG_INFINITY, 0);
                for (tag, score) in self.best.iter().enumerate() {
                    let score = score + transitions.between[tag * tags + to];
                    if score > best {
                        (best, from) = (score, tag);
                    }
                }
                next[to] = best + row[to];
                self.back.push(from as u8);
            }
            self.best.copy_from_slice(&next);
        }
        let last = (0..tags).fold(0, |b, t| if self.best[t] > self.best[b] { t } else { b });
        let start = out.len();
        out.resize(start + length, 0);
        let mut tag = last;
        for at in (0..length).rev() {
            out[start + at] = tag as u8;
            if at > 0 {
                tag = usize::from(self.back[(at - 1) * tags + tag]);
            }
        }
    }
}
