//! Printed HTML, taken apart just well enough to ask it questions.

/// An element: its name and attributes as the page would have them.
#[derive(Debug, PartialEq, Eq)]
pub struct Element {
    /// Its name.
    pub name: String,
    /// Its attributes, in order.
    pub attributes: Vec<(String, String)>,
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// Whether it has a class.
    pub fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split(' ').any(|one| one == class))
    }
}

#[derive(Clone, Copy, Debug)]
enum Token<'a> {
    Open(&'a str),
    Close(&'a str),
    Text(&'a str),
}

/// The elements, in order of their opening tags.
pub fn elements(html: &str) -> Vec<Element> {
    let opened = tokens(html).into_iter().filter_map(|token| match token {
        Token::Open(tag) => Some(element(tag)),
        Token::Close(_) | Token::Text(_) => None,
    });
    opened.collect()
}

/// The elements of a class.
pub fn elements_of_class(html: &str, class: &str) -> Vec<Element> {
    elements(html).into_iter().filter(|element| element.has_class(class)).collect()
}

/// How many elements of a name there are.
pub fn count(html: &str, name: &str) -> usize {
    elements(html).iter().filter(|element| element.name == name).count()
}

/// Every value of an attribute.
pub fn values_of(html: &str, attribute: &str) -> Vec<String> {
    let elements = elements(html);
    elements.iter().filter_map(|element| element.attribute(attribute)).map(str::to_owned).collect()
}

/// The words a reader sees.
pub fn words(html: &str) -> String {
    let texts = tokens(html).into_iter().filter_map(|token| match token {
        Token::Text(text) => Some(unescaped(text)),
        Token::Open(_) | Token::Close(_) => None,
    });
    texts.collect()
}

/// Where the first element of a class begins.
pub fn position(html: &str, class: &str) -> Option<usize> {
    let mut at = 0;
    for token in tokens(html) {
        let (Token::Open(raw) | Token::Close(raw) | Token::Text(raw)) = token;
        match token {
            Token::Open(tag) if element(tag).has_class(class) => return Some(at),
            _ => at += raw.len(),
        }
    }
    None
}

/// Asserts that the first of each part begins after the one named before it.
pub fn assert_in_order(printed: &str, parts: &[&str]) {
    let positions: Vec<_> = parts.iter().map(|part| position(printed, part)).collect();
    assert!(
        positions.iter().all(Option::is_some) && positions.is_sorted(),
        "{parts:?} {positions:?}"
    );
}

/// The same HTML with each element on a line of its own, except those inside a line of words.
pub fn one_element_a_line(html: &str) -> String {
    let mut lines = Lines::default();
    for token in tokens(html) {
        match token {
            Token::Open(tag) => lines.open(tag),
            Token::Close(tag) => lines.close(tag),
            Token::Text(text) => lines.words(text),
        }
    }
    lines.written.trim_start().to_owned() + "\n"
}

#[derive(Default)]
struct Lines {
    written: String,
    depth: usize,
    is_after_element: bool,
}

impl Lines {
    fn open(&mut self, tag: &str) {
        let Element { name, .. } = element(tag);
        if stands_in_a_line(&name) {
            return self.words(tag);
        }
        self.next_line();
        self.written.push_str(tag);
        self.is_after_element = is_void(&name);
        self.depth += usize::from(!is_void(&name));
    }

    fn close(&mut self, tag: &str) {
        if stands_in_a_line(&element(tag).name) {
            return self.words(tag);
        }
        self.depth -= 1;
        if self.is_after_element {
            self.next_line();
        }
        self.written.push_str(tag);
        self.is_after_element = true;
    }

    fn words(&mut self, text: &str) {
        if self.is_after_element {
            self.next_line();
        }
        self.written.push_str(text);
        self.is_after_element = false;
    }

    fn next_line(&mut self) {
        self.written.push('\n');
        self.written.push_str(&"  ".repeat(self.depth));
    }
}

fn stands_in_a_line(name: &str) -> bool {
    matches!(name, "a" | "abbr" | "b" | "br" | "em" | "span" | "strong" | "time")
}

fn is_void(name: &str) -> bool {
    matches!(name, "br" | "hr" | "img" | "source")
}

fn tokens(html: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let is_tag = rest.starts_with('<');
        let length = if is_tag { tag_length(rest) } else { rest.find('<') };
        let (token, after) = rest.split_at(length.unwrap_or(rest.len()));
        tokens.push(match token {
            text if !is_tag => Token::Text(text),
            tag if tag.starts_with("</") => Token::Close(tag),
            tag => Token::Open(tag),
        });
        rest = after;
    }
    tokens
}

/// A `>` inside quotes ends no tag.
fn tag_length(html: &str) -> Option<usize> {
    let mut is_quoted = false;
    let end = html.bytes().position(|byte| {
        is_quoted ^= byte == b'"';
        byte == b'>' && !is_quoted
    });
    end.map(|end| end + 1)
}

fn element(tag: &str) -> Element {
    let inside = tag.trim_start_matches(['<', '/']).trim_end_matches('>').trim_end_matches('/');
    let (name, mut rest) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
    let mut attributes = Vec::new();
    while let Some((attribute, after)) = next_attribute(rest.trim_start()) {
        attributes.push(attribute);
        rest = after;
    }
    Element { name: name.to_ascii_lowercase(), attributes }
}

fn next_attribute(text: &str) -> Option<((String, String), &str)> {
    let end = text.find([' ', '=']).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    if name.is_empty() {
        return None;
    }
    let Some(quoted) = rest.strip_prefix("=\"") else {
        return Some(((name.to_owned(), String::new()), rest));
    };
    let (value, after) = quoted.split_once('"')?;
    Some(((name.to_ascii_lowercase(), unescaped(value)), after))
}

fn unescaped(text: &str) -> String {
    let named = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    named.replace("&#x27;", "'").replace("&#39;", "'").replace("&amp;", "&")
}
