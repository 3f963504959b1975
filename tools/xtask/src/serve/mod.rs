//! Serves `www/` on this machine, with the headers that a site should send.

mod answer;
mod files;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread;

use anyhow::{Result, anyhow};
use tiny_http::Server;

use crate::{build, workspace};

/// As many answers at once as a browser asks for.
const THREADS: usize = 6;

/// Builds the page and serves it until the process ends.
///
/// # Errors
/// When the port is taken, or the build fails.
pub fn serve(port: u16) -> Result<()> {
    // the port first: nobody wants to learn after a build that it is taken
    let listener = listen(port)?;
    build::build()?;
    let (address, threads) = start(listener)?;
    println!("Newsmark is on http://{address}  (Ctrl+C stops it)");
    for thread in threads {
        // a thread ends only when the listener does
        let _ = thread.join();
    }
    Ok(())
}

/// Serves `www/` in the background, on a free port, and returns the address of the page.
///
/// # Errors
/// When no port can be had.
pub fn in_background() -> Result<String> {
    let (address, _) = start(listen(0)?)?;
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

fn start(listener: TcpListener) -> Result<(SocketAddr, Vec<thread::JoinHandle<()>>)> {
    let address = listener.local_addr()?;
    let server = Server::from_listener(listener, None)
        .map_err(|error| anyhow!("the server does not start: {error}"))?;
    let server = Arc::new(server);
    let threads = (0..THREADS)
        .map(|_| {
            let server = Arc::clone(&server);
            thread::spawn(move || answer_all(&server))
        })
        .collect();
    Ok((address, threads))
}

fn answer_all(server: &Server) {
    let folder = workspace::www();
    while let Ok(request) = server.recv() {
        let answer = answer::to(request.method(), request.url(), &folder);
        // the browser may have gone in the meantime
        let _ = request.respond(answer);
    }
}
