//! The command: annotates files, and converts reviews of them.

mod arguments;
mod clock;
mod convert;
mod failure;
mod input;
mod jsonl;
mod lists;
mod record;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use clap::Parser;
use newsmark::review::{Review, Reviewed};
use newsmark::{Annotations, Options, export};

use arguments::{Annotate, Arguments, Command, Format};
use failure::Failure;
use input::Input;

fn main() -> ExitCode {
    match run(&Arguments::parse().command) {
        Ok(clean) => ExitCode::from(u8::from(!clean)),
        Err(Failure::Closed) => ExitCode::SUCCESS,
        Err(failure) => {
            // there is nobody left to tell when standard error is closed as well
            let _ = writeln!(io::stderr(), "newsmark: {failure}");
            ExitCode::from(failure.exit_status())
        }
    }
}

/// Does what was asked for; false when something of the input could not be used.
fn run(command: &Command) -> Result<bool, Failure> {
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let clean = match command {
        Command::Annotate(arguments) => annotate_all(arguments, &mut out),
        Command::Convert(arguments) => arguments.run(&mut out),
    }?;
    out.flush().map_err(Failure::from_write)?;
    Ok(clean)
}

/// Annotates every input; false when a line of a jsonl input was bad.
fn annotate_all(arguments: &Annotate, out: &mut impl Write) -> Result<bool, Failure> {
    let options = arguments.options()?;
    options.validate()?;
    if let Some(threads) = arguments.threads {
        limit_threads(threads.get())?;
    }
    let inputs = Input::all(&arguments.files);
    let form = match arguments.format {
        Format::Json => return json(&inputs, &options, out).map(|()| true),
        Format::Jsonl => return jsonl::annotate(&inputs, &options, out),
        Format::Html => export::Format::Html,
        Format::WebAnnotation => export::Format::WebAnnotation,
        Format::Csv => export::Format::Csv,
        Format::Claims => export::Format::Claims,
        Format::Conllu => return conllu(&inputs, &options, out).map(|()| true),
    };
    write(form, &inputs, &options, out).map(|()| true)
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

fn conllu(inputs: &[Input], options: &Options, out: &mut impl Write) -> Result<(), Failure> {
    for input in inputs {
        let written = export::conllu(&input.text()?, options);
        let written = written.map_err(|error| Failure::Text {
            input: input.to_string(),
            error,
        })?;
        out.write_all(written.as_bytes())
            .map_err(Failure::from_write)?;
    }
    Ok(())
}

/// Writes one input in a form that other programs and people read.
fn write(
    form: export::Format,
    inputs: &[Input],
    options: &Options,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let [input] = inputs else {
        return Err(Failure::Usage {
            message: "this --format makes one file: give one FILE.".into(),
        });
    };
    let (text, found) = annotate(input, options)?;
    let review = Review::new(text.as_str(), options.clone());
    let output = form.write(&review, &Reviewed::unjudged(text, found))?;
    out.write_all(output.as_bytes())
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
