//! Texts to read.

/// An article in which everything is right.
pub const ARTICLE: &str = r#"{
  "@type": "NewsArticle", "headline": "Banjir Surut", "datePublished": "2026-11-20T08:15:00+07:00",
  "inLanguage": "id", "articleSection": "Daerah", "author": ["Sari", "Budi"],
  "dateline": "SURABAYA", "initials": "msd", "keywords": ["banjir", "cuaca"],
  "image": {"url": "banjir.jpg", "width": 1600, "height": 900},
  "body": ["Air surut.", "Warga pulang.",
    {"type": "figure", "image": {"url": "/warga.jpg", "width": 8, "height": 6, "alt": "Warga"}},
    {"type": "read-also", "headline": "Lain", "url": "https://warta.example/lain"}]
}"#;

/// An article with problems.
pub const PROBLEMS: &str =
    r#"{"headline":"Jenis yang Salah","datePublished":"2026-02-31","body":["a",true]}"#;

/// A JSON Feed whose second article cannot be read.
pub const FEED: &str = r#"{
  "version": "https://jsonfeed.org/version/1.1", "title": "Warta",
  "items": [
    {"id": "https://warta.example/pasar", "title": "Pasar Buka", "content_text": "Ramai."},
    {"id": "2"},
    {"id": "https://warta.example/kapal", "title": "Kapal Tiba", "content_html": "<p>Pagi.</p>"}
  ]
}"#;

/// An answer of WordPress.
pub const WORDPRESS: &str = r#"{"id":7,"date":"2026-11-20T08:15:00","date_gmt":"2026-11-20T01:15:00",
  "title":{"rendered":"Dari WordPress"},
  "content":{"rendered":"<p>Satu.</p><h2>Dua</h2>"}}"#;

/// What WordPress says in place of an article.
pub const WORDPRESS_ERROR: &str =
    r#"{"code":"rest_post_invalid_id","message":"ID pos tidak sah.","data":{"status":404}}"#;

/// A feed in XML.
pub fn rss(encoding: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"{encoding}\"?><rss version=\"2.0\"><channel>\
         <title>Warta</title><item><title>Caf\u{e9} Lama</title><link>https://warta.example/k</link>\
         <description>Buka lagi.</description></item></channel></rss>"
    )
}

/// The bytes of a text of letters before U+0100.
pub fn latin_1(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(letter).expect("latin-1")).collect()
}

/// The bytes of a text in UTF-16, marked as such.
pub fn utf_16(text: &str) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}
