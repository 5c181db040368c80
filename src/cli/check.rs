//! `baca check`: what Baca understands of articles.

use std::{process::ExitCode, thread, time::Instant};

use super::{
    arguments::{CheckArguments, OriginArguments},
    breakdown::guarded,
    folder::opened_up,
    output::{Output, complain},
    place::Place,
    progress::Progress,
    queue::in_order,
    record::record,
    report::{Detail, report},
    tally::Tally,
    verdict::Verdict,
};

/// How many servers are waited for at once: few enough for one that is asked for every text.
const FETCHES: usize = 8;

/// What a text is told in.
#[derive(Clone, Copy)]
enum Telling {
    ForPeople(Detail),
    ForMachines,
}

/// What became of a text: the words for it, and the sum.
type Told = (String, Tally);

/// Checks all texts, and says what became of each and of all.
pub(super) fn check(arguments: CheckArguments) -> ExitCode {
    let start = Instant::now();
    let places = opened_up(arguments.places);
    let detail = Detail { is_verbose: arguments.verbose, is_only: places.len() == 1 };
    let telling = if arguments.json { Telling::ForMachines } else { Telling::ForPeople(detail) };
    let progress = Progress::over(places.len());
    let mut output = output(telling);
    let mut total = Tally::default();
    let (origin, threads) = (arguments.origin, threads(&places));
    let work = move |place| told(&place, &origin, telling);
    in_order(places, threads, work, |(words, tally)| {
        total.add(tally);
        progress.step(|| output.write(&words))
    });
    progress.end();
    sum_up(&mut output, telling, &total.summary(start.elapsed()));
    output.exit_code(total.exit_code())
}

fn output(telling: Telling) -> Output {
    match telling {
        Telling::ForPeople(_) => Output::for_people(),
        Telling::ForMachines => Output::for_machines(),
    }
}

/// One a core; more where they spend their time waiting for servers.
fn threads(places: &[Place]) -> usize {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    if places.iter().any(Place::is_web) { cores.max(FETCHES) } else { cores }
}

fn told(place: &Place, origin: &OriginArguments, telling: Telling) -> Told {
    let words = |verdict: &Verdict| match telling {
        Telling::ForPeople(detail) => report(verdict, detail),
        Telling::ForMachines => record(verdict),
    };
    let done = guarded(|| {
        let verdict = Verdict::on(place, origin);
        (words(&verdict), Tally::of(&verdict))
    });
    done.unwrap_or_else(|fault| {
        let verdict = Verdict::unreadable(place, fault);
        (words(&verdict), Tally::of(&verdict))
    })
}

/// Machines get nothing on standard output but one document a text.
fn sum_up(output: &mut Output, telling: Telling, summary: &str) {
    match telling {
        Telling::ForPeople(_) => {
            output.write(&format!("{summary}\n"));
        }
        Telling::ForMachines => complain(summary),
    }
}
