//! Many at once, and still in order.

use std::{
    collections::BTreeMap,
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread,
};

use rayon::{
    ThreadPoolBuilder,
    iter::{ParallelBridge, ParallelIterator},
};

/// As much as the main thread has: what can be read there can be read here.
pub(super) const STACK: usize = 8 << 20;

/// How many results may wait for a slow reader of ours.
const MOST_WAITING: usize = 64;

/// Works on many tasks at once, and hands over what came of each in the order of the tasks.
///
/// Ends early when `take` gives `false`; work that is going on then is left to end with the
/// program, for it may be waiting for a server.
pub(super) fn in_order<T: Send + 'static, R: Send + 'static>(
    tasks: Vec<T>,
    threads: usize,
    work: impl Fn(T) -> R + Send + Sync + 'static,
    take: impl FnMut(R) -> bool,
) {
    let (sender, receiver) = sync_channel(MOST_WAITING);
    thread::spawn(move || work_through(tasks, threads, &work, sender));
    sorted(&receiver, take);
}

/// Tasks are taken up one by one: were the list cut into halves, as `into_par_iter` does, the
/// second half's results would wait for the first's.
fn work_through<T: Send, R: Send>(
    tasks: Vec<T>,
    threads: usize,
    work: &(impl Fn(T) -> R + Sync),
    sender: SyncSender<(usize, R)>,
) {
    let tasks = tasks.into_iter().enumerate();
    let pool = ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK).build();
    // An error means that nobody takes any more.
    let _ = match pool {
        Ok(pool) => pool.install(|| {
            tasks
                .par_bridge()
                .try_for_each_with(sender, |sender, (at, task)| sender.send((at, work(task))))
        }),
        Err(_) => {
            let mut tasks = tasks;
            tasks.try_for_each(|(at, task)| sender.send((at, work(task))))
        }
    };
}

fn sorted<R>(receiver: &Receiver<(usize, R)>, mut take: impl FnMut(R) -> bool) {
    let mut early = BTreeMap::new();
    let mut next = 0;
    for (at, result) in receiver {
        early.insert(at, result);
        while let Some(result) = early.remove(&next) {
            next += 1;
            if !take(result) {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_done_early_waits_for_its_turn() {
        let (sender, receiver) = sync_channel(4);
        for result in [(2, 'c'), (0, 'a'), (3, 'd'), (1, 'b')] {
            sender.send(result).expect("room");
        }
        drop(sender);
        let mut taken = String::new();
        sorted(&receiver, |letter| {
            taken.push(letter);
            true
        });
        assert_eq!(taken, "abcd");
    }

    #[test]
    fn all_tasks_are_done_in_order() {
        let mut taken = Vec::new();
        let mut take = |result| {
            taken.push(result);
            true
        };
        in_order((0..1000).collect(), 4, |number: usize| number * 2, &mut take);
        assert_eq!(taken, (0..1000).map(|number| number * 2).collect::<Vec<_>>());
    }

    #[test]
    fn who_has_had_enough_gets_no_more() {
        let mut taken = 0;
        let take = |_| {
            taken += 1;
            taken < 3
        };
        in_order((0..1000).collect(), 2, |number: usize| number, take);
        assert_eq!(taken, 3);
    }
}
