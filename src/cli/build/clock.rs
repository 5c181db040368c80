//! The time of a build.

use std::{
    env,
    time::{SystemTime, UNIX_EPOCH},
};

use time::OffsetDateTime;

/// The time; whoever wants the same site of the same source sets it, as
/// <https://reproducible-builds.org/specs/source-date-epoch/> has it.
pub(super) fn now() -> OffsetDateTime {
    let set = env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let clock = || {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_secs()).unwrap_or_default()
    };
    let seconds = set.unwrap_or_else(clock);
    OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}
