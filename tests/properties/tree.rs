//! Trees of HTML, with numbered words in them.

use std::{fmt, mem};

use proptest::{collection::vec, prelude::*, sample::select};

/// A place in a tree.
#[derive(Clone, Debug)]
pub enum Tree {
    /// A word that is shown.
    Word,
    /// An element around others.
    Element(&'static str, Vec<Tree>),
    /// `ul`, `ol`
    List(&'static str, Vec<Vec<Tree>>),
    /// A table of these cells.
    Table(Vec<Vec<Vec<Tree>>>),
    /// A picture with a caption.
    Figure(Vec<Tree>),
    /// `br`, `hr`
    Void(&'static str),
    /// What nobody sees: `WORD` stands for a word.
    Hidden(&'static str),
}

/// Elements whose words stay in their line.
const IN_LINE: [&str; 20] = [
    "a", "abbr", "b", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "small",
    "span", "strong", "sub", "sup", "u", "baru",
];

/// Elements whose words stand apart.
const APART: [&str; 19] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "details",
    "div",
    "dl",
    "header",
    "hgroup",
    "h2",
    "h3",
    "h6",
    "main",
    "nav",
    "p",
    "pre",
    "section",
    "summary",
];

/// Elements whose words name the source of a quote, which is read after it.
const SOURCES: [&str; 2] = ["cite", "footer"];

const HIDDEN: [&str; 14] = [
    "<script>var WORD;</script>",
    "<style>.WORD { color: red }</style>",
    "<template><p>WORD</p></template>",
    "<textarea>WORD</textarea>",
    "<select><option>WORD</option></select>",
    "<button>WORD</button>",
    "<svg><text>WORD</text></svg>",
    "<noscript>WORD</noscript>",
    "<object><embed/></object>",
    "<p hidden=''>WORD</p>",
    "<span style='display: none'>WORD</span>",
    "<span class='screen-reader-text'>WORD</span>",
    "<canvas>WORD</canvas>",
    "<!-- WORD -->",
];

/// Trees whose words are read in their order.
pub fn in_order() -> impl Strategy<Value = Vec<Tree>> {
    trees(false)
}

/// Trees of everything: tables and captions are read in an order of their own.
pub fn of_everything() -> impl Strategy<Value = Vec<Tree>> {
    trees(true)
}

fn trees(has_everything: bool) -> impl Strategy<Value = Vec<Tree>> {
    let leaf = prop_oneof![
        8 => Just(Tree::Word),
        1 => select(&["br", "hr"][..]).prop_map(Tree::Void),
        2 => select(&HIDDEN[..]).prop_map(Tree::Hidden),
    ];
    let tree = leaf.prop_recursive(6, 48, 5, move |within| {
        let several = || vec(within.clone(), 0..5);
        let figures = u32::from(has_everything);
        let items = vec(several(), 0..4);
        prop_oneof![
            4 => (select(&IN_LINE[..]), several()).prop_map(|(name, of)| Tree::Element(name, of)),
            4 => (select(&APART[..]), several()).prop_map(|(name, of)| Tree::Element(name, of)),
            2 => (select(&["ul", "ol"][..]), items).prop_map(|(name, of)| Tree::List(name, of)),
            figures => vec(vec(several(), 1..4), 1..3).prop_map(Tree::Table),
            figures => several().prop_map(Tree::Figure),
            figures => (select(&SOURCES[..]), several()).prop_map(|(name, of)| Tree::Element(name, of)),
        ]
    });
    vec(tree, 1..6)
}

/// HTML that is well formed as XML, and the numbers of the words in it.
#[derive(Default)]
pub struct Written {
    /// The HTML.
    pub html: String,
    /// The words that are shown, in order.
    pub shown: Vec<String>,
    /// Those that are not.
    pub hidden: Vec<String>,
    /// Whether what stands before is words of the same line.
    is_in_line: bool,
    /// Whether this stands in a list.
    is_in_list: bool,
    /// Whether this stands in a heading.
    is_in_heading: bool,
}

impl fmt::Debug for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.html)
    }
}

/// Writes trees as HTML.
pub fn written(trees: &[Tree]) -> Written {
    let mut written = Written::default();
    written.all(trees);
    written
}

impl Written {
    fn all(&mut self, trees: &[Tree]) {
        trees.iter().for_each(|tree| self.one(tree));
    }

    fn one(&mut self, tree: &Tree) {
        match tree {
            Tree::Word => {
                let word = self.next_word();
                self.html.push_str(if self.is_in_line { " " } else { "" });
                self.html.push_str(&word);
                self.shown.push(word);
                self.is_in_line = true;
            }
            Tree::Element(name, within) => {
                let is_in_line = IN_LINE.contains(name) || *name == "cite";
                // Words of two elements in one line would be one word.
                if mem::replace(&mut self.is_in_line, false) && is_in_line {
                    self.html.push(' ');
                }
                let attributes = if *name == "a" { " href='/tautan'" } else { "" };
                // A heading ends one that is open, and what follows stands in neither.
                let is_heading = name.len() == 2 && name.starts_with('h');
                let name = if is_heading && self.is_in_heading { "div" } else { name };
                let was_in_heading = self.is_in_heading;
                self.is_in_heading |= is_heading;
                self.around(name, attributes, |written| written.all(within));
                self.is_in_heading = was_in_heading;
                self.is_in_line = is_in_line;
            }
            Tree::List(name, items) => self.list(name, items),
            Tree::Table(rows) => self.around("table", "", |written| {
                for row in rows {
                    written.around("tr", "", |written| {
                        for cell in row {
                            written.around("td", "", |written| written.all(cell));
                        }
                    });
                }
            }),
            Tree::Figure(caption) => self.around("figure", "", |written| {
                let number = written.html.len();
                written.html.push_str(&format!("<img src='/{number}.jpg'/>"));
                written.around("figcaption", "", |written| written.all(caption));
            }),
            Tree::Void(name) => {
                self.html.push_str(&format!("<{name}/>"));
                self.is_in_line = false;
            }
            Tree::Hidden(html) => {
                let word = format!("rahasia{}", self.hidden.len());
                self.html.push_str(&html.replace("WORD", &word));
                self.hidden.push(word);
                self.is_in_line = true;
            }
        }
    }

    /// A list that stands in another is read after the other words of its line, so that the words
    /// would not come in order.
    fn list(&mut self, name: &str, items: &[Vec<Tree>]) {
        if self.is_in_list {
            return items.iter().for_each(|item| self.around("p", "", |written| written.all(item)));
        }
        self.is_in_list = true;
        self.around(name, "", |written| {
            for item in items {
                written.around("li", "", |written| written.all(item));
            }
        });
        self.is_in_list = false;
    }

    fn around(&mut self, name: &str, attributes: &str, write: impl FnOnce(&mut Self)) {
        self.html.push_str(&format!("<{name}{attributes}>"));
        self.is_in_line = false;
        write(self);
        self.html.push_str(&format!("</{name}>"));
        self.is_in_line = false;
    }

    fn next_word(&self) -> String {
        format!("kata{}", self.shown.len())
    }
}
