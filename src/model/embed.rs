//! A post or a video at another site.

use super::Address;

/// Something of another site's, shown as a facade until the reader asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    /// The site.
    pub provider: Provider,
    /// The page it has there.
    pub page: Address,
    /// The frame to load once asked, rebuilt from the id in the page's address.
    pub frame: Address,
    /// What it is.
    pub title: Option<String>,
}

/// The sites whose posts can be embedded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provider {
    /// youtube.com, youtu.be
    YouTube,
    /// x.com, twitter.com
    X,
    /// instagram.com
    Instagram,
    /// tiktok.com
    TikTok,
    /// facebook.com
    Facebook,
    /// open.spotify.com
    Spotify,
}

impl Provider {
    /// The name readers know.
    pub fn name(self) -> &'static str {
        match self {
            Self::YouTube => "YouTube",
            Self::X => "X",
            Self::Instagram => "Instagram",
            Self::TikTok => "TikTok",
            Self::Facebook => "Facebook",
            Self::Spotify => "Spotify",
        }
    }

    /// The shape of its frame.
    pub fn shape(self) -> &'static str {
        match self {
            Self::YouTube => "wide",
            Self::Spotify => "low",
            Self::X | Self::Instagram | Self::TikTok | Self::Facebook => "tall",
        }
    }
}
