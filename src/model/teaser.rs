//! Articles seen from outside.

use super::{Address, ArticleId, Figure, Moment};

/// An article seen from outside: enough to decide whether to read it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Teaser {
    /// Its headline.
    pub headline: String,
    /// Where it is. Absent when its address could not be used: the headline still tells.
    pub address: Option<Address>,
    /// Which article of its portal it is, where the address alone does not tell.
    pub article: Option<ArticleId>,
    /// Its kicker.
    pub kicker: Option<String>,
    /// Its standfirst.
    pub standfirst: Option<String>,
    /// Its section.
    pub section: Option<String>,
    /// When it was published.
    pub published: Option<Moment>,
    /// Its picture.
    pub image: Option<Figure>,
}

/// A titled list of teasers: the related panel, or the front.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Panel {
    /// The title the publisher gives it.
    pub title: Option<String>,
    /// The teasers, in the publisher's order.
    pub teasers: Vec<Teaser>,
    /// Where more of them lie.
    pub next: Vec<Address>,
    /// The sections to lead to, where the teasers alone do not tell: in the page of one section
    /// there are those of that one only.
    pub sections: Vec<String>,
}

impl Panel {
    /// The sections, in order of first appearance, each with its teasers.
    pub fn by_section(&self) -> Vec<(Option<&str>, Vec<&Teaser>)> {
        let mut sections: Vec<(Option<&str>, Vec<&Teaser>)> = Vec::new();
        for teaser in &self.teasers {
            let name = teaser.section.as_deref();
            match sections.iter_mut().find(|(section, _)| *section == name) {
                Some((_, teasers)) => teasers.push(teaser),
                None => sections.push((name, vec![teaser])),
            }
        }
        sections
    }

    /// The names of the sections to lead to.
    pub fn section_names(&self) -> Vec<&str> {
        match self.sections.as_slice() {
            [] => self.by_section().into_iter().filter_map(|(name, _)| name).collect(),
            told => told.iter().map(String::as_str).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn teaser(headline: &str, section: Option<&str>) -> Teaser {
        Teaser {
            headline: headline.to_owned(),
            section: section.map(str::to_owned),
            ..Teaser::default()
        }
    }

    #[test]
    fn sections_come_in_order_of_first_appearance() {
        let teasers = vec![
            teaser("a", Some("Daerah")),
            teaser("b", None),
            teaser("c", Some("Ekonomi")),
            teaser("d", Some("Daerah")),
        ];
        let panel = Panel { teasers, ..Panel::default() };
        let found: Vec<_> =
            panel.by_section().iter().map(|(name, teasers)| (*name, teasers.len())).collect();
        assert_eq!(found, [(Some("Daerah"), 2), (None, 1), (Some("Ekonomi"), 1)]);
        assert_eq!(panel.section_names(), ["Daerah", "Ekonomi"]);
    }

    #[test]
    fn sections_that_are_told_of_are_those_to_lead_to() {
        let sections = vec!["Olahraga".to_owned(), "Daerah".to_owned()];
        let panel =
            Panel { teasers: vec![teaser("a", Some("Daerah"))], sections, ..Panel::default() };
        assert_eq!(panel.section_names(), ["Olahraga", "Daerah"]);
    }
}
