//! Names for articles that come without one that can stand in an address.

use super::address::{Parts, absolute};
use crate::model::ArticleId;

/// How many letters of an address's last name are kept, for people to recognise.
const LONGEST_NAME: usize = 60;

/// The id of a feed's article: the last name of its address, and a number made from all of it, so
/// that two articles named `index` are two.
pub(super) fn entry_id(key: &str) -> Option<ArticleId> {
    let address = absolute(key, "").unwrap_or_default();
    let mut names = Parts::of(&address).path.split('/');
    let last = names.rfind(|name| !name.is_empty()).unwrap_or_default();
    let last = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let is_plain = |letter: &char| letter.is_ascii_alphanumeric() || "-_".contains(*letter);
    let name: String = last.chars().filter(is_plain).take(LONGEST_NAME).collect();
    let joint = if name.is_empty() { "" } else { "-" };
    ArticleId::new(&format!("{name}{joint}{}", number_of(key)))
}

/// FNV-1a (<http://www.isthe.com/chongo/tech/comp/fnv/>): the same on every machine and in every
/// version, for readers keep these addresses.
fn number_of(key: &str) -> String {
    let mut number = 0xcbf2_9ce4_8422_2325_u64;
    for byte in key.bytes() {
        number = (number ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    }
    format!("{:08x}", (number >> 32) ^ (number & 0xffff_ffff))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(key: &str) -> String {
        entry_id(key).expect("an id").as_str().to_owned()
    }

    #[test]
    fn an_article_is_named_by_its_address() {
        let name = id("https://warta.example/2026/11/banjir-besar.html?utm=x");
        assert!(name.starts_with("banjir-besar-") && name.len() == 21, "{name}");
    }

    #[test]
    fn two_articles_of_one_name_are_two() {
        assert_ne!(id("https://a.example/1/index.html"), id("https://a.example/2/index.html"));
    }

    #[test]
    fn an_id_that_is_no_address_is_a_number() {
        assert_eq!(id("日"), number_of("日"));
    }

    #[test]
    fn the_number_stays_the_same_for_ever() {
        assert_eq!(number_of("https://warta.example/"), number_of("https://warta.example/"));
        assert_eq!(number_of(""), "4fd0bfc1");
    }
}
