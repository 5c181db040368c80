//! A server for one test.

use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    thread,
};

/// What it answers to a path: the status, headers, and the body.
pub type Answer = (&'static str, Vec<String>, Vec<u8>);

/// Serves on a port of its own until the tests end; gives the address, without a `/` at its end.
pub fn serve(answer: impl Fn(&str) -> Answer + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // Whoever hangs up early is no concern of the others.
            let _ = reply(stream, &answer);
        }
    });
    format!("http://{address}")
}

fn reply(stream: TcpStream, answer: &impl Fn(&str) -> Answer) -> std::io::Result<()> {
    let mut lines = BufReader::new(&stream).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let (status, headers, body) = answer(request.split(' ').nth(1).unwrap_or_default());
    let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n"
    );
    (&stream).write_all(head.as_bytes())?;
    (&stream).write_all(&body)
}
