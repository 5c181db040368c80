//! What a server sends in place of a text, to browsers that accept it: it lies beside the text.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use brotli::{CompressorWriter, enc::BrotliEncoderParams};
use flate2::{Compression, write::GzEncoder};

/// A way to compress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Coding {
    Brotli,
    Gzip,
}

/// How hard brotli tries, of 11. Both forms of a page take 5 ms so, a minute and a half for ten
/// thousand articles; 11 would save 9 % more, and take four times as long.
const BROTLI_QUALITY: i32 = 9;

/// How far back brotli looks, as a power of two: further than any page is long.
const BROTLI_WINDOW: i32 = 22;

/// How much is compressed at once, in bytes.
const BUFFER: usize = 64 * 1024;

/// The endings of texts.
const TEXTS: [&str; 8] = ["css", "html", "js", "json", "svg", "txt", "webmanifest", "xml"];

impl Coding {
    /// All of them.
    pub(super) const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// Where the compressed form of the file at a path lies.
    pub(super) fn beside(self, path: &str) -> String {
        format!("{path}.{}", self.ending())
    }

    /// Where the compressed form of a file lies.
    pub(super) fn beside_file(self, file: &Path) -> PathBuf {
        file.with_added_extension(self.ending())
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }

    /// The compressed form: of the same content always the same.
    ///
    /// # Errors
    /// There is no memory for it.
    pub(super) fn compress(self, content: &[u8]) -> io::Result<Vec<u8>> {
        let mut compressed = Vec::with_capacity(content.len() / 3);
        match self {
            Self::Brotli => {
                let parameters = BrotliEncoderParams {
                    quality: BROTLI_QUALITY,
                    lgwin: BROTLI_WINDOW,
                    size_hint: content.len(),
                    ..BrotliEncoderParams::default()
                };
                CompressorWriter::with_params(&mut compressed, BUFFER, &parameters)
                    .write_all(content)?;
            }
            Self::Gzip => {
                let mut writer = GzEncoder::new(&mut compressed, Compression::best());
                writer.write_all(content)?;
                writer.finish()?;
            }
        }
        Ok(compressed)
    }
}

/// Whether the file at a path is a text, which gets shorter.
pub(super) fn is_text(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| TEXTS.contains(&ending))
}

/// How long the name of a file may be on common disks, in bytes.
pub(super) const LONGEST_NAME: usize = 255;

/// Whether the name of the file at a path leaves room for the endings of its compressed forms.
pub(super) fn has_room(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    Coding::ALL.iter().all(|coding| coding.beside(name).len() <= LONGEST_NAME)
}

/// The path of the file that what lies at a path is the compressed form of, if it is one.
pub(super) fn original(path: &str) -> Option<&str> {
    let (original, ending) = path.rsplit_once('.')?;
    Coding::ALL.iter().any(|coding| coding.ending() == ending).then_some(original)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_is_compressed_is_the_same_again() {
        let content = "Air surut. ".repeat(20_000);
        let brotli = Coding::Brotli.compress(content.as_bytes()).expect("brotli");
        let gzip = Coding::Gzip.compress(content.as_bytes()).expect("gzip");
        assert!(brotli.len() < 200 && gzip.len() < 2_000, "{} {}", brotli.len(), gzip.len());
        let mut read = [String::new(), String::new()];
        let [one, other] = &mut read;
        brotli::Decompressor::new(brotli.as_slice(), 4096).read_to_string(one).expect("a text");
        flate2::read::GzDecoder::new(gzip.as_slice()).read_to_string(other).expect("a text");
        assert!(read.iter().all(|read| *read == content));
    }

    #[test]
    fn pictures_and_compressed_files_are_no_texts() {
        assert!(["index.html", "feed.xml", "content/a.json"].iter().all(|path| is_text(path)));
        assert!(
            !["a.webp", "index.html.br", "a.woff2", "LICENSE"].iter().any(|path| is_text(path))
        );
    }

    #[test]
    fn a_compressed_file_knows_its_original() {
        assert_eq!(original("berita/a.html.br"), Some("berita/a.html"));
        assert_eq!(original("berita/a.html"), None);
    }
}
