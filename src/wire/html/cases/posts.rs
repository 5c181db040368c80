//! Posts and videos of other sites.

use super::{assert_read, read, shown};

const VIDEO: &str = "https://www.youtube.com/watch?v=abc";

#[test]
fn a_frame_of_a_known_site_is_an_embed_and_of_another_a_link() {
    assert_read(&[
        (
            "<iframe src='https://www.youtube.com/embed/abc' title=' V '></iframe>",
            "YouTube(https://www.youtube.com/embed/abc; V)",
        ),
        (
            "<iframe src=about:blank data-src='//youtu.be/abc'></iframe>",
            "YouTube(https://youtu.be/abc; -)",
        ),
        ("<embed src='https://youtu.be/abc'>", "YouTube(https://youtu.be/abc; -)"),
        (
            "<iframe src='https://peta.example/1'></iframe>",
            "[https://peta.example/1](https://peta.example/1)",
        ),
        (
            "<iframe src='https://peta.example/1' title=Peta></iframe>",
            "[Peta](https://peta.example/1)",
        ),
        ("a<iframe src='javascript:x'></iframe>", "a"),
        ("a<iframe srcdoc='<p>b'></iframe>", "a"),
        ("a<iframe src='https://a.example/embed/' class='wp-embedded-content'></iframe>", "a"),
        (
            "<figure><iframe src='https://youtu.be/abc'></iframe><figcaption>C</figcaption></figure>",
            "YouTube(https://youtu.be/abc; C)",
        ),
        (
            "<figure><iframe src='https://youtu.be/abc' title=V></iframe><figcaption>C</figcaption></figure>",
            "YouTube(https://youtu.be/abc; V) | C",
        ),
    ]);
    assert_eq!(read("<iframe src='javascript:x'></iframe>").1, 1);
    assert_eq!(read("<iframe src='https://peta.example/1'></iframe>").1, 1);
    assert_eq!(read("<iframe></iframe><iframe src='about:blank'></iframe>").1, 0);
}

#[test]
fn a_quote_that_a_script_would_dress_is_a_post_with_its_words() {
    let tweet = "https://twitter.com/warta/status/12";
    assert_read(&[
        (
            &format!(
                "<blockquote class='twitter-tweet'><p>a <a href='https://t.example/x'>b</a></p>— W <a href='{tweet}'>t</a></blockquote>"
            ),
            &format!("X({tweet}; a b — W t)"),
        ),
        (
            "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/p/Ab/'>a</blockquote>",
            "Instagram(https://www.instagram.com/p/Ab/; a)",
        ),
        (
            "<blockquote class='tiktok-embed' cite='https://www.tiktok.com/@w/video/9'><section> </section></blockquote>",
            "TikTok(https://www.tiktok.com/@w/video/9; -)",
        ),
        (
            "<blockquote class='twitter-tweet'>a <a href='https://evil.example/status/1'>b</a></blockquote>",
            "> a [b](https://evil.example/status/1)",
        ),
        (
            "<blockquote><a href='https://twitter.com/warta/status/12'>b</a></blockquote>",
            "> [b](https://twitter.com/warta/status/12)",
        ),
        (
            "<div class='fb-post' data-href='https://www.facebook.com/w/posts/1'>a</div>",
            "Facebook(https://www.facebook.com/w/posts/1; -) | a",
        ),
        ("<div data-href='https://evil.example/'>a</div>", "a"),
    ]);
}

#[test]
fn an_address_alone_is_the_post_it_leads_to() {
    assert_read(&[
        (&format!("<p>{VIDEO}</p>"), &format!("YouTube({VIDEO}; -)")),
        (&format!("<p><a href='{VIDEO}'>{VIDEO}</a></p>"), &format!("YouTube({VIDEO}; -)")),
        (&format!("<p>Lihat {VIDEO}</p>"), &format!("Lihat {VIDEO}")),
        (&format!("<p><a href='{VIDEO}'>Lihat</a></p>"), &format!("[Lihat]({VIDEO})")),
        ("<p>https://lain.example/</p>", "https://lain.example/"),
        ("<p>http://youtu.be/abc</p>", "YouTube(http://youtu.be/abc; -)"),
        (
            &format!(
                "<figure class='wp-block-embed'><div>\n{VIDEO}\n</div><figcaption>C</figcaption></figure>"
            ),
            &format!("YouTube({VIDEO}; C)"),
        ),
        (
            "<figure class='wp-block-embed'><div>https://lain.example/</div></figure>",
            "[https://lain.example/](https://lain.example/)",
        ),
        ("<figure class='wp-block-embed'><div>bukan alamat</div></figure>", "bukan alamat"),
        (
            "<figure class='wp-block-embed'><div>https://lain.example/ dan lagi</div></figure>",
            "https://lain.example/ dan lagi",
        ),
    ]);
}

#[test]
fn a_recording_is_a_link_to_its_file() {
    assert_read(&[
        ("<video src=a.mp4 title=V>b</video>", "[V](a.mp4)"),
        (
            "<audio><source src='javascript:x'><source src=a.mp3></audio>",
            "[https://warta.example/berita/a/a.mp3](a.mp3)",
        ),
        ("<video src=a.mp4 aria-label=L></video>", "[L](a.mp4)"),
        ("a<video></video>", "a"),
    ]);
}

#[test]
fn a_posts_address_is_looked_for_so_deep_and_no_deeper() {
    let post = |depth| {
        let (open, close) = ("<span>".repeat(depth), "</span>".repeat(depth));
        let link = "<a href='https://twitter.com/a/status/1'>b</a>";
        shown(&format!("<blockquote class=twitter-tweet>{open}{link}{close}</blockquote>"))
    };
    assert!(post(9).starts_with("X("), "{}", post(9));
    assert!(post(10).starts_with("> "), "{}", post(10));
}
