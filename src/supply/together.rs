//! Several waits at once.

use std::{
    future::poll_fn,
    pin::Pin,
    task::{Context, Poll},
};

/// A wait of any kind.
pub type Wait<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Waits for all, and hands over what they ended in, in their order.
///
/// `futures_util::join_all` does the same with 9 kB of the .wasm, for its thousands of waits.
pub async fn together<T>(waits: Vec<Wait<'_, T>>) -> Vec<T> {
    let mut waits: Vec<_> = waits.into_iter().map(|wait| (wait, None)).collect();
    poll_fn(|context| poll(&mut waits, context)).await;
    waits.into_iter().filter_map(|(_, end)| end).collect()
}

fn poll<T>(waits: &mut [(Wait<'_, T>, Option<T>)], context: &mut Context<'_>) -> Poll<()> {
    let mut is_over = true;
    for (wait, end) in waits {
        if end.is_none() {
            match wait.as_mut().poll(context) {
                Poll::Ready(value) => *end = Some(value),
                Poll::Pending => is_over = false,
            }
        }
    }
    if is_over { Poll::Ready(()) } else { Poll::Pending }
}
