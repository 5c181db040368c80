//! The files an article names.

use crate::model::{Address, Article, Block, Figure, Panel, Related, Teaser, without_query};

/// The endings of pictures. An article may call any file one: what is none stays in its folder.
const ENDINGS: [&str; 8] = ["avif", "gif", "jpeg", "jpg", "jxl", "png", "svg", "webp"];

/// Whether the file at an address is one, by its name.
pub(super) fn is_picture(address: &Address) -> bool {
    let path = without_query(address.as_str());
    let is_ending = |found: &str| ENDINGS.iter().any(|ending| ending.eq_ignore_ascii_case(found));
    path.rsplit_once('.').is_some_and(|(_, ending)| is_ending(ending))
}

/// Adds the addresses of all pictures that an article shows, in all their sizes.
pub(super) fn of_article<'a>(article: &'a Article, found: &mut Vec<&'a Address>) {
    article.lead_image.iter().for_each(|figure| of_figure(figure, found));
    for block in &article.body {
        match block {
            Block::Figure(figure) => of_figure(figure, found),
            Block::Gallery { figures, .. } => {
                figures.iter().for_each(|figure| of_figure(figure, found));
            }
            Block::ReadAlso(teaser) => of_teaser(teaser, found),
            Block::Paragraph(_)
            | Block::Subheading { .. }
            | Block::Quote { .. }
            | Block::List(_)
            | Block::Table(_)
            | Block::Embed(_)
            | Block::Divider
            | Block::Cut
            | Block::Unknown { .. } => {}
        }
    }
    if let Some(Related::Here(panel)) = &article.related {
        of_panel(panel, found);
    }
}

/// Adds those of a list of teasers.
pub(super) fn of_panel<'a>(panel: &'a Panel, found: &mut Vec<&'a Address>) {
    panel.teasers.iter().for_each(|teaser| of_teaser(teaser, found));
}

/// Adds those of a teaser.
pub(super) fn of_teaser<'a>(teaser: &'a Teaser, found: &mut Vec<&'a Address>) {
    teaser.image.iter().for_each(|figure| of_figure(figure, found));
}

fn of_figure<'a>(figure: &'a Figure, found: &mut Vec<&'a Address>) {
    let Some(image) = &figure.image else { return };
    found.push(&image.address);
    let variants = image.sources.iter().flat_map(|source| &source.variants);
    found.extend(variants.map(|variant| &variant.address));
}
