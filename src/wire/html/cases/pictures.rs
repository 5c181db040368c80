//! Pictures, and how late they load.

use super::{assert_read, read};

#[test]
fn a_picture_has_its_size_words_and_choices() {
    assert_read(&[
        ("<img src=a.jpg width=4 height='3px' alt=' A '>", "img(a.jpg 4x3 'A'; -)"),
        ("<img src=a.jpg width=4>", "img(a.jpg; -)"),
        ("<img src=a.jpg srcset='b.jpg 300w, c.jpg 600w'>", "img(a.jpg <b.jpg 300,c.jpg 600>; -)"),
        (
            "<img src=a.jpg width=300 height=9 srcset='b.jpg, c.jpg 2x'>",
            "img(a.jpg 300x9 <c.jpg 600>; -)",
        ),
        ("<img src=a.jpg srcset='c.jpg 2x, d.jpg 0w, data:x 9w'>", "img(a.jpg; -)"),
        ("<img srcset='b.jpg 300w, c.jpg 600w'>", "img(c.jpg <b.jpg 300,c.jpg 600>; -)"),
        (
            "<picture><source type='image/webp' srcset='b.webp 300w'><img src=a.jpg></picture>",
            "img(a.jpg image/webp<b.webp 300>; -)",
        ),
        (
            "<picture><source media='(min-width:9px)' srcset='b.webp 300w'><source type='text/html' srcset='c 9w'><img src=a.jpg></picture>",
            "img(a.jpg <c 9>; -)",
        ),
        ("<picture><source srcset='b.webp 300w'><img></picture>", "img(b.webp <b.webp 300>; -)"),
        ("<picture><p>a</p></picture>", "a"),
        ("a<img src=b.jpg>c", "a | img(b.jpg; -) | c"),
    ]);
}

#[test]
fn counting_pixels_and_pictures_without_an_address_go() {
    assert_read(&[
        ("a<img src=p.gif width=1 height=1>", "a"),
        ("a<img src=p.gif width=2>", "a"),
        ("a<img src=p.gif height=0>", "a"),
        ("a<img src=p.gif width=3 height=3>", "a | img(p.gif 3x3; -)"),
        ("a<img>", "a"),
        ("a<img src=''>", "a"),
        ("a<img src='data:image/png;base64,x'>", "a"),
    ]);
    assert_eq!(read("<img src='javascript:x'>").1, 1);
    assert_eq!(read("<img><img src=' '><img src=p.gif width=1>").1, 0);
}

#[test]
fn a_picture_that_loads_late_is_found_where_its_script_would() {
    for name in ["data-src", "data-lazy-src", "data-original", "data-img-src"] {
        assert_read(&[(&format!("<img src='data:x' {name}='a.jpg'>"), "img(a.jpg; -)")]);
        assert_read(&[(&format!("<img src='p.gif' {name}='javascript:x'>"), "img(p.gif; -)")]);
    }
    assert_read(&[
        ("<img src=p.gif data-srcset='a.jpg 9w'>", "img(p.gif <a.jpg 9>; -)"),
        ("<img data-lazy-srcset='a.jpg 9w' srcset='p.gif 1w'>", "img(a.jpg <a.jpg 9>; -)"),
    ]);
}

#[test]
fn a_noscripts_picture_is_shown_once() {
    assert_read(&[
        (
            "<img src='data:x' data-src=a.jpg><noscript><img src=a-2.jpg></noscript>",
            "img(a.jpg; -)",
        ),
        (
            "<img data-srcset='a.jpg 9w'><noscript><img src=b.jpg></noscript>",
            "img(a.jpg <a.jpg 9>; -)",
        ),
        ("<img src=a.jpg><noscript><img src=a.jpg></noscript>", "img(a.jpg; -)"),
        ("<img src='data:x'><noscript><img src=a.jpg></noscript>", "img(a.jpg; -)"),
        (
            &format!("<img src=a.jpg>{}<noscript><img src=a.jpg></noscript>", "<hr>".repeat(19)),
            &format!("img(a.jpg; -){}", " | ---".repeat(19)),
        ),
        (
            &format!("<img src=a.jpg>{}<noscript><img src=a.jpg></noscript>", "<hr>".repeat(20)),
            &format!("img(a.jpg; -){} | img(a.jpg; -)", " | ---".repeat(20)),
        ),
        ("<img src=a.jpg><noscript><img src=b.jpg></noscript>", "img(a.jpg; -) | img(b.jpg; -)"),
        (
            "<p>a</p><noscript><iframe src='https://youtu.be/abc'></iframe></noscript>",
            "a | YouTube(https://youtu.be/abc; -)",
        ),
        ("<noscript><p>Nyalakan JavaScript</p></noscript>a", "a"),
        (
            "<img data-src=a.jpg><p>x</p><hr><noscript><img src=b.jpg></noscript>",
            "img(a.jpg; -) | x | --- | img(b.jpg; -)",
        ),
        (
            "<noscript><iframe src='https://youtu.be/abc'></iframe></noscript>",
            "YouTube(https://youtu.be/abc; -)",
        ),
    ]);
}
