//! What each element of HTML becomes.

/// What becomes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// It goes, with everything in it: what runs, what a visitor would fill in, what has no words.
    Gone,
    /// What stands in it stays.
    Open,
    /// What stands in it stays, in blocks of its own.
    Apart,
    /// Its words weigh more.
    Strong,
    /// Its words are stressed.
    Emphasis,
    /// Its words weigh more and are a block of their own: a term, a summary.
    Term,
    /// Its words stand in quotation marks.
    Quoted,
    /// It has a reading of its own.
    Own(Own),
}

/// An element with a reading of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Own {
    /// `a`
    Link,
    /// `abbr`
    Abbreviation,
    /// `audio`, `video`
    Recording,
    /// `blockquote`
    Quote,
    /// `br`
    Break,
    /// `cite`, `footer`: the source of a quote, in one.
    Cite,
    /// `figure`
    Figure,
    /// `iframe`, `embed`
    Frame,
    /// `h1`, `h2`
    Part,
    /// `h3` to `h6`
    Subpart,
    /// `hr`
    Divider,
    /// `img`
    Image,
    /// `noscript`
    NoScript,
    /// `ol`
    OrderedList,
    /// `picture`
    Picture,
    /// `pre`
    Preformatted,
    /// `table`
    Table,
    /// `menu`, `ul`
    List,
}

/// What becomes of an element of this name. One that nobody knows stays open: its words are the
/// publisher's.
pub(super) fn shape_of(name: &str) -> Shape {
    match name {
        "a" => Shape::Own(Own::Link),
        "abbr" | "acronym" => Shape::Own(Own::Abbreviation),
        "audio" | "video" => Shape::Own(Own::Recording),
        "blockquote" => Shape::Own(Own::Quote),
        "br" => Shape::Own(Own::Break),
        "cite" | "footer" => Shape::Own(Own::Cite),
        "figure" => Shape::Own(Own::Figure),
        "iframe" | "embed" => Shape::Own(Own::Frame),
        "h1" | "h2" => Shape::Own(Own::Part),
        "h3" | "h4" | "h5" | "h6" => Shape::Own(Own::Subpart),
        "hr" => Shape::Own(Own::Divider),
        "img" | "image" => Shape::Own(Own::Image),
        "menu" | "ul" | "dir" => Shape::Own(Own::List),
        "noscript" => Shape::Own(Own::NoScript),
        "ol" => Shape::Own(Own::OrderedList),
        "picture" => Shape::Own(Own::Picture),
        "pre" | "listing" => Shape::Own(Own::Preformatted),
        "table" => Shape::Own(Own::Table),
        "b" | "strong" => Shape::Strong,
        "i" | "em" | "dfn" | "var" => Shape::Emphasis,
        "dt" | "summary" => Shape::Term,
        "q" => Shape::Quoted,
        "address" | "article" | "aside" | "body" | "caption" | "center" | "dd" | "details"
        | "div" | "dl" | "fieldset" | "figcaption" | "form" | "header" | "hgroup" | "html"
        | "legend" | "li" | "main" | "nav" | "optgroup" | "p" | "search" | "section" | "tbody"
        | "td" | "tfoot" | "th" | "thead" | "tr" => Shape::Apart,
        "annotation" | "annotation-xml" | "applet" | "base" | "button" | "canvas" | "datalist"
        | "dialog" | "frame" | "frameset" | "head" | "input" | "link" | "meta" | "metadata"
        | "meter" | "noembed" | "noframes" | "option" | "plaintext" | "progress" | "script"
        | "select" | "style" | "svg" | "template" | "textarea" | "title" | "track" | "xmp" => {
            Shape::Gone
        }
        _ => Shape::Open,
    }
}

/// Classes of what a publisher's plug-ins add around an article, and of words for screen readers
/// alone that name a link's target.
pub(super) const GONE_CLASSES: [&str; 4] =
    ["more-link", "screen-reader-text", "sharedaddy", "jp-relatedposts"];

/// Whether a style hides what it is on.
pub(super) fn hides(style: &str) -> bool {
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    let style = style.to_ascii_lowercase();
    style.contains("display:none") || style.contains("visibility:hidden")
}
