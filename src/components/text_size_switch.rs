//! Part 6: the size of the text, `A A A`.

use leptos::prelude::*;

use super::part;
use crate::edition::Edition;

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
) -> impl IntoView {
    let words = Edition::current().words();
    let choice = |(size, label): (TextSize, &'static str)| {
        let is_chosen = move || if text_size.get() == size { "true" } else { "false" };
        view! {
            <button
                type="button"
                class=part::TEXT_SIZE_CHOICE
                data-size=size.name()
                aria-label=label
                title=label
                aria-pressed=is_chosen
                on:click=move |_| text_size.set(size)
            >
                "A"
            </button>
        }
    };
    let choices: Vec<_> = TextSize::ALL.into_iter().zip(words.text_sizes).map(choice).collect();
    view! {
        <div class=part::TEXT_SIZE role="group" aria-label=words.text_size>
            {choices}
        </div>
    }
}
