//! The names of newspapers and agencies, as they stand in a dateline.

use super::words::is_listed;

const NAMES: &str = "ANTARA|ANTARA News|Reuters|AP|AFP|Xinhua|Bernama|dpa|Kyodo|Yonhap|TASS|Anadolu|\
    CNN|CNN Indonesia|CNBC Indonesia|VOA|VOA Indonesia|BBC|BBC Indonesia|DW|DW Indonesia|\
    NU Online|Tempo|Kompas|Republika|Sindonews|Okezone|Beritasatu|Media Indonesia|UPI|ABC";

const ENDINGS: [&str; 6] = [".com", ".co", ".id", ".net", ".tv", ".news"];

/// Whether this is a newspaper or an agency: by its address, or one of the well-known.
pub(super) fn is_outlet(name: &str) -> bool {
    let name = name.trim();
    is_listed(NAMES, name) || is_address(name)
}

fn is_address(name: &str) -> bool {
    let ends_so = |ending: &str| {
        let start = name.len().saturating_sub(ending.len());
        name.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(ending))
    };
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '.';
    name.chars().all(is_plain) && ENDINGS.iter().any(|ending| ends_so(ending))
}
