//! Part 6: the size of the text, `A A A`.

use leptos::prelude::*;

use super::{foreign::spoken, part};
use crate::{
    edition::Edition,
    markup::{Tag, tag},
};

/// How large the article is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// Smaller than the reader's browser would have it.
    Smaller,
    /// As the reader's browser has it.
    #[default]
    Normal,
    /// Larger.
    Larger,
}

impl TextSize {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Smaller, Self::Normal, Self::Larger];

    /// Its name in the article's `data-text-size` and in storage.
    pub fn name(self) -> &'static str {
        match self {
            Self::Smaller => "smaller",
            Self::Normal => "normal",
            Self::Larger => "larger",
        }
    }

    /// The size of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.name() == name)
    }
}

/// Three buttons; the chosen one is pressed.
#[component]
pub fn TextSizeSwitch(
    /// The size of the article's text.
    text_size: RwSignal<TextSize>,
    /// Sets it in another size.
    on_choose: Callback<TextSize>,
) -> Tag {
    let words = Edition::current().words();
    let choices = TextSize::ALL.into_iter().zip(words.text_sizes);
    let choices: Vec<_> =
        choices.map(|(size, label)| choice(size, label, text_size, on_choose)).collect();
    spoken(tag("div"))
        .class(part::TEXT_SIZE)
        .set("role", "group")
        .set("aria-label", words.text_size)
        .with(choices)
}

fn choice(
    size: TextSize,
    label: &'static str,
    text_size: RwSignal<TextSize>,
    on_choose: Callback<TextSize>,
) -> Tag {
    tag("button")
        .class(part::TEXT_SIZE_CHOICE)
        .set("type", "button")
        .set("data-size", size.name())
        .set("aria-label", label)
        .set("title", label)
        .set_live("aria-pressed", move || if text_size.get() == size { "true" } else { "false" })
        .on("click", Callback::new(move |()| on_choose.run(size)))
        .with("A")
}
