//! The command: annotates files.

mod arguments;
mod failure;
mod input;
mod jsonl;
mod lists;
mod record;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use clap::Parser;
use newsmark::{Annotations, Options, Unit, export};

use arguments::{Annotate, Arguments, Command, Format};
use failure::Failure;
use input::Input;

fn main() -> ExitCode {
    let Command::Annotate(annotate) = Arguments::parse().command;
    match run(&annotate) {
        Ok(clean) => ExitCode::from(u8::from(!clean)),
        Err(Failure::Closed) => ExitCode::SUCCESS,
        Err(failure) => {
            // there is nobody left to tell when standard error is closed as well
            let _ = writeln!(io::stderr(), "newsmark: {failure}");
            ExitCode::from(failure.exit_status())
        }
    }
}

/// Annotates every input; false when a line of a jsonl input was bad.
fn run(arguments: &Annotate) -> Result<bool, Failure> {
    let options = arguments.options()?;
    options.validate()?;
    if let Some(threads) = arguments.threads {
        limit_threads(threads.get())?;
    }
    let inputs = Input::all(&arguments.files);
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let clean = match arguments.format {
        Format::Json => json(&inputs, &options, &mut out).map(|()| true),
        Format::Jsonl => jsonl::annotate(&inputs, &options, &mut out),
        Format::Html => html(&inputs, &options, &mut out).map(|()| true),
    }?;
    out.flush().map_err(Failure::from_write)?;
    Ok(clean)
}

fn limit_threads(threads: usize) -> Result<(), Failure> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
    pool.build_global().map_err(|error| Failure::Usage {
        message: error.to_string(),
    })
}

fn json(inputs: &[Input], options: &Options, out: &mut impl Write) -> Result<(), Failure> {
    for input in inputs {
        let (_, found) = annotate(input, options)?;
        serde_json::to_writer_pretty(&mut *out, &found).map_err(Failure::from_encode)?;
        writeln!(out).map_err(Failure::from_write)?;
    }
    Ok(())
}

fn html(inputs: &[Input], options: &Options, out: &mut impl Write) -> Result<(), Failure> {
    let [input] = inputs else {
        return Err(Failure::Usage {
            message: "--format html makes one page: give one FILE.".into(),
        });
    };
    let bytes = Options {
        offsets: Unit::Byte,
        ..options.clone()
    };
    let (text, found) = annotate(input, &bytes)?;
    out.write_all(export::html(&text, &found).as_bytes())
        .map_err(Failure::from_write)
}

fn annotate(input: &Input, options: &Options) -> Result<(String, Annotations), Failure> {
    let text = input.text()?;
    let found = newsmark::annotate(&text, options).map_err(|error| Failure::Text {
        input: input.to_string(),
        error,
    })?;
    Ok((text, found))
}
