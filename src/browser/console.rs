//! Words for whoever runs the portal; readers never see them.

use std::fmt::Display;

/// Something was wrong, but everything else is shown.
pub fn warn(address: &str, problem: &impl Display) {
    web_sys::console::warn_1(&format!("[baca] {address}: {problem}").into());
}

/// Some things were wrong: [`warn`] of each.
pub fn warn_of_all(address: &str, problems: &[impl Display]) {
    for problem in problems {
        warn(address, problem);
    }
}

/// Something could not be shown at all.
pub fn error(address: &str, reason: &impl Display) {
    web_sys::console::error_1(&format!("[baca] {address}: {reason}").into());
}
