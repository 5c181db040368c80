//! The words a page would show are in the model, and no others.

use baca::model::Article;
use proptest::{prop_assert, prop_assert_eq, proptest};

use crate::{
    read::{assert_harmless, config, html, html_in_each_format, xhtml},
    support::contents,
    tree::{in_order, of_everything, written},
};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_word_is_read_once_and_in_its_place(trees in in_order()) {
        let written = written(&trees);
        let article = html(&written.html);
        prop_assert_eq!(words_of(&article), written.shown, "{}", written.html);
    }

    #[test]
    fn of_everything_every_word_is_read_once(trees in of_everything()) {
        let written = written(&trees);
        let mut read = words_of(&html(&written.html));
        read.sort_by_key(|word| (word.len(), word.clone()));
        prop_assert_eq!(read, written.shown, "{}", written.html);
    }

    #[test]
    fn no_word_is_read_that_nobody_sees(trees in of_everything()) {
        let written = written(&trees);
        let article = html(&written.html);
        let read = format!("{article:?}");
        for word in &written.hidden {
            prop_assert!(!read.contains(word.as_str()), "{word}: {}", written.html);
        }
        assert_harmless(&article, written.html.len());
    }

    #[test]
    fn the_same_html_is_the_same_body_in_every_format(trees in of_everything()) {
        let written = written(&trees);
        let read = html_in_each_format(&written.html);
        let (_, first) = &read[0];
        for (format, article) in &read {
            prop_assert_eq!(&article.body, &first.body, "{}: {}", format, written.html);
        }
    }

    #[test]
    fn the_same_html_is_the_same_body_as_xhtml(trees in of_everything()) {
        let written = written(&trees);
        prop_assert_eq!(xhtml(&written.html).body, html(&written.html).body, "{}", written.html);
    }
}

/// Each word by itself: two that became one are none of those that were written.
fn words_of(article: &Article) -> Vec<String> {
    let words = contents::words(article);
    let words = words.replace(['“', '”'], "");
    words.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn nothing_hidden_in_a_list_a_table_or_a_figure_is_read() {
    for hidden in [
        "<ul><li>kata</li><li hidden>rahasia</li></ul>",
        "<ul><li>kata</li><li style='display:none'>rahasia</li></ul>",
        "<ul><li>kata</li><button>rahasia</button></ul>",
        "<ul><li>kata</li><template>rahasia</template></ul>",
        "<table><tr><td>kata</td><td hidden>rahasia</td></tr></table>",
        "<table><tr><td>kata</td></tr><tr hidden><td>rahasia</td></tr></table>",
        "<table><caption hidden>rahasia</caption><tr><td>kata</td></tr></table>",
        "<figure>kata<img src=a.jpg><figcaption hidden>rahasia</figcaption></figure>",
    ] {
        let read = words_of(&html(hidden));
        assert!(read.iter().any(|word| word == "kata"), "{hidden}");
        assert!(!read.iter().any(|word| word == "rahasia"), "{hidden}");
    }
}
