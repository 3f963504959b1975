//! Serves `www/` on this machine, with the headers that a site should send.

mod answer;
mod files;
mod policy;

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::thread;

use anyhow::{Result, anyhow};
use axum::Router;

use crate::{build, workspace};

/// Builds the page and serves it until the process ends.
///
/// # Errors
/// When the port is taken, or the build fails.
pub fn serve(port: u16) -> Result<()> {
    // the port first: nobody wants to learn after a build that it is taken
    let listener = listen(port)?;
    build::build()?;
    println!(
        "Newsmark is on http://{}  (Ctrl+C stops it)",
        listener.local_addr()?
    );
    answer_all(listener)
}

/// Serves `www/` in the background, on a free port, and returns the address of the page.
///
/// # Errors
/// When no port can be had.
pub fn in_background() -> Result<String> {
    let listener = listen(0)?;
    let address = listener.local_addr()?;
    thread::spawn(move || {
        if let Err(error) = answer_all(listener) {
            eprintln!("the server stopped: {error:#}");
        }
    });
    Ok(format!("http://{address}"))
}

fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => anyhow!(
            "Port {port} is taken by another program. Stop that one, or choose another port: \
             cargo xtask serve --port {}",
            port.checked_add(1).unwrap_or(8080)
        ),
        io::ErrorKind::PermissionDenied => {
            anyhow!("Port {port} may only be used by an administrator: choose one above 1023.")
        }
        _ => anyhow!("Port {port} cannot be used: {error}"),
    })
}

/// Answers until the process ends. Every connection is a task of its own: a browser opens several
/// at once and leaves some of them idle, and none of those may keep another from being read.
fn answer_all(listener: TcpListener) -> Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_io()
        .build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let pages = Router::new()
            .fallback(|method, uri| async move { answer::to(&method, &uri, &workspace::www()) });
        Ok(axum::serve(listener, pages).await?)
    })
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::time::Duration;

    use super::*;

    /// Whether a request is answered that comes with five connections on which none is sent, as
    /// when a browser opens a page.
    fn answers_beside_idle_connections() -> bool {
        let address = in_background().unwrap().replace("http://", "");
        // the server's threads come to rest
        thread::sleep(Duration::from_millis(20));
        let mut connections: Vec<_> = (0..6)
            .map(|_| TcpStream::connect(&address).unwrap())
            .collect();
        let asking = connections.last_mut().unwrap();
        asking
            .set_read_timeout(Some(Duration::from_secs(5)))
            .unwrap();
        asking
            .write_all(b"GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n")
            .unwrap();
        let mut first = [0; 12];
        asking.read_exact(&mut first).is_ok() && &first == b"HTTP/1.1 404"
    }

    #[test]
    fn idle_connections_keep_no_request_waiting() {
        let unanswered = (0..30)
            .filter(|_| !answers_beside_idle_connections())
            .count();
        assert_eq!(unanswered, 0);
    }
}
