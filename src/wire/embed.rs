//! Posts and videos at other sites, known by the address of their page.
//!
//! The frame's address is built from the id alone, so nothing of the publisher's text but
//! letters, digits, `-` and `_` can reach it.

use super::{
    address::{Parts, Purpose, resolve},
    parted::parted,
};
use crate::model::{Address, Embed, Provider};

/// The embed whose page lies at this address; `None` if no known site has such a page.
pub(super) fn embed_at(page: &Address, title: Option<String>) -> Option<Embed> {
    let (provider, frame) = frame(&Parts::of(page.as_str()))?;
    let frame = resolve(page.as_str(), &frame, Purpose::Fetch)?;
    Some(Embed { provider, page: page.clone(), frame, title })
}

fn frame(parts: &Parts<'_>) -> Option<(Provider, String)> {
    let host = ["www.", "m.", "mobile.", "web."]
        .iter()
        .find_map(|prefix| parts.host.strip_prefix(prefix))
        .unwrap_or(parts.host);
    let path: Vec<&str> = parts.path.split('/').filter(|segment| !segment.is_empty()).collect();
    match host {
        "youtube.com" | "youtube-nocookie.com" | "youtu.be" => youtube(parts, &path),
        "x.com" | "twitter.com" => x(&path),
        "instagram.com" => instagram(&path),
        "tiktok.com" => tiktok(&path),
        "facebook.com" => facebook(parts, &path),
        "open.spotify.com" => spotify(&path),
        _ => None,
    }
}

fn youtube(parts: &Parts<'_>, path: &[&str]) -> Option<(Provider, String)> {
    let id = match path {
        ["watch"] => parts.query.split('&').find_map(|pair| pair.strip_prefix("v="))?,
        ["embed" | "shorts" | "live" | "v", id, ..] => id,
        // Elsewhere at YouTube a lone name is a channel.
        [id] if parts.host == "youtu.be" => id,
        _ => return None,
    };
    let frame = format!("https://www.youtube-nocookie.com/embed/{}", id_of(id)?);
    Some((Provider::YouTube, frame))
}

fn x(path: &[&str]) -> Option<(Provider, String)> {
    let [_, "status" | "statuses", id, ..] = path else { return None };
    let frame =
        format!("https://platform.twitter.com/embed/Tweet.html?dnt=true&id={}", number_of(id)?);
    Some((Provider::X, frame))
}

fn instagram(path: &[&str]) -> Option<(Provider, String)> {
    let (kind, id) = match path {
        [kind @ ("p" | "reel" | "tv"), id, ..] | [_, kind @ ("p" | "reel" | "tv"), id, ..] => {
            (kind, id)
        }
        _ => return None,
    };
    Some((Provider::Instagram, format!("https://www.instagram.com/{kind}/{}/embed/", id_of(id)?)))
}

fn tiktok(path: &[&str]) -> Option<(Provider, String)> {
    let [_, "video" | "photo", id, ..] = path else { return None };
    Some((Provider::TikTok, format!("https://www.tiktok.com/embed/v2/{}", number_of(id)?)))
}

/// Facebook's frame takes the page's whole address, here without its query: so only posts that
/// the path alone names.
fn facebook(parts: &Parts<'_>, path: &[&str]) -> Option<(Provider, String)> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | '.');
    let names_post = matches!(
        path,
        ["reel" | "share", _, ..] | [_, "posts" | "videos" | "photos" | "reel", _, ..]
    );
    if !names_post || !parts.path.chars().all(is_plain) {
        return None;
    }
    let page = format!("https%3A%2F%2Fwww.facebook.com{}", parts.path.replace('/', "%2F"));
    let plugin = if parted(parts.path, "/videos/").is_some() { "video" } else { "post" };
    Some((Provider::Facebook, format!("https://www.facebook.com/plugins/{plugin}.php?href={page}")))
}

fn spotify(path: &[&str]) -> Option<(Provider, String)> {
    let path = match path {
        // Spotify puts the visitor's language first: `/intl-id/track/…`.
        [language, rest @ ..] if language.starts_with("intl-") => rest,
        path => path,
    };
    let [kind @ ("track" | "album" | "playlist" | "episode" | "show" | "artist"), id, ..] = path
    else {
        return None;
    };
    Some((Provider::Spotify, format!("https://open.spotify.com/embed/{kind}/{}", id_of(id)?)))
}

fn id_of(id: &str) -> Option<&str> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (!id.is_empty() && id.len() <= 64 && id.chars().all(is_plain)).then_some(id)
}

fn number_of(id: &str) -> Option<&str> {
    id_of(id).filter(|id| id.chars().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame_of(page: &str) -> Option<String> {
        let page = Address::checked(page.to_owned());
        embed_at(&page, None).map(|embed| embed.frame.as_str().to_owned())
    }

    #[test]
    fn each_site_has_its_frame() {
        for (page, frame) in [
            (
                "https://www.youtube.com/watch?t=3&v=a1B2-c3_d4E",
                "https://www.youtube-nocookie.com/embed/a1B2-c3_d4E",
            ),
            ("https://youtu.be/a1B2-c3_d4E", "https://www.youtube-nocookie.com/embed/a1B2-c3_d4E"),
            (
                "https://twitter.com/warta/status/123?s=20",
                "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=123",
            ),
            (
                "https://www.instagram.com/warta/reel/Ab_1/",
                "https://www.instagram.com/reel/Ab_1/embed/",
            ),
            ("https://www.tiktok.com/@warta/video/99", "https://www.tiktok.com/embed/v2/99"),
            (
                "https://m.facebook.com/warta/posts/12",
                "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fwarta%2Fposts%2F12",
            ),
            (
                "https://open.spotify.com/intl-id/episode/4rOoJ6",
                "https://open.spotify.com/embed/episode/4rOoJ6",
            ),
        ] {
            assert_eq!(frame_of(page).as_deref(), Some(frame), "{page}");
        }
    }

    #[test]
    fn a_page_that_is_no_post_has_no_frame() {
        for page in [
            "https://x.com/warta",
            "https://x.com/warta/status/12%22onload",
            "https://www.youtube.com/watch?v=%3Cscript%3E",
            "https://youtube.com.evil.example/watch?v=a1B2",
            "https://example.com/",
        ] {
            assert_eq!(frame_of(page), None, "{page}");
        }
    }
}
