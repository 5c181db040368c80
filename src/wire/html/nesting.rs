//! How elements of HTML nest, and which end tags close what: as much of the standard's tree
//! construction as a count of the depth needs.

/// Elements without an end tag:
/// <https://html.spec.whatwg.org/multipage/syntax.html#void-elements>
pub(in crate::wire) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "basefont"
            | "bgsound"
            | "br"
            | "col"
            | "embed"
            | "frame"
            | "hr"
            | "image"
            | "img"
            | "input"
            | "keygen"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements that their own likes end, so that they do not nest without others between.
pub(super) fn ends_by_itself(name: &str) -> bool {
    matches!(
        name,
        "p" | "li"
            | "dt"
            | "dd"
            | "tr"
            | "td"
            | "th"
            | "thead"
            | "tbody"
            | "tfoot"
            | "caption"
            | "colgroup"
            | "html"
            | "head"
            | "body"
    )
}

/// The standard's "formatting" elements.
pub(super) fn is_mark(name: &str) -> bool {
    matches!(
        name,
        "a" | "b"
            | "big"
            | "code"
            | "em"
            | "font"
            | "i"
            | "nobr"
            | "s"
            | "small"
            | "strike"
            | "strong"
            | "tt"
            | "u"
    )
}

/// Elements past which no end tag reaches.
pub(super) fn is_scope(name: &str) -> bool {
    matches!(
        name,
        "applet" | "marquee" | "object" | "table" | "template" | "select" | "svg" | "math"
    )
}

/// Elements past which the end tag of a plain one (`span`) does not reach: the standard's
/// "special" ones, as far as they are counted.
pub(super) fn is_block(name: &str) -> bool {
    is_scope(name)
        || matches!(
            name,
            "address"
                | "article"
                | "aside"
                | "blockquote"
                | "button"
                | "center"
                | "details"
                | "dir"
                | "div"
                | "dl"
                | "fieldset"
                | "figcaption"
                | "figure"
                | "footer"
                | "h1"
                | "h2"
                | "h3"
                | "h4"
                | "h5"
                | "h6"
                | "header"
                | "hgroup"
                | "main"
                | "menu"
                | "nav"
                | "ol"
                | "pre"
                | "listing"
                | "search"
                | "section"
                | "summary"
                | "ul"
                | "iframe"
                | "frameset"
                | "noscript"
        )
}

pub(super) fn is_plain(name: &str) -> bool {
    !is_block(name) && !is_mark(name)
}
