//! How a load stands, and every way it can fail.

/// How the load of something stands.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadState<T> {
    /// It is on its way.
    Loading,
    /// It is here.
    Ready(T),
    /// It did not come.
    Failed(LoadError),
}

/// Every way a load can fail, kept apart because the reader's next step differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// No answer came: the connection is down, or the server cannot be reached.
    Offline,
    /// The server says there is no such thing (404, 410), or the id cannot be one.
    NotFound,
    /// The server shows it only to those it knows (401, 402, 403).
    Private,
    /// The server answered with another status than success.
    ServerTrouble {
        /// The HTTP status.
        status: u16,
    },
    /// The answer took too long.
    TimedOut,
    /// The answer could not be read. The reason is for whoever runs the portal, never for readers.
    Unreadable {
        /// What was wrong, and where.
        reason: String,
    },
}

impl LoadError {
    /// Whether trying again may help.
    pub fn can_retry(&self) -> bool {
        match self {
            Self::Offline | Self::ServerTrouble { .. } | Self::TimedOut => true,
            Self::NotFound | Self::Private | Self::Unreadable { .. } => false,
        }
    }

    /// Its name in a class, an event and a test.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Offline => "offline",
            Self::NotFound => "not-found",
            Self::Private => "private",
            Self::ServerTrouble { .. } => "server-trouble",
            Self::TimedOut => "timed-out",
            Self::Unreadable { .. } => "unreadable",
        }
    }

    /// The error an HTTP status stands for; `None` for success.
    ///
    /// 304 never comes in answer to a plain request, unless a server or proxy is broken: then
    /// there is no body to show.
    pub fn from_status(status: u16) -> Option<Self> {
        match status {
            200..=299 => None,
            401..=403 => Some(Self::Private),
            404 | 410 => Some(Self::NotFound),
            status => Some(Self::ServerTrouble { status }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_withdrawn_article_is_not_found() {
        assert_eq!(LoadError::from_status(410), Some(LoadError::NotFound));
    }

    #[test]
    fn what_asks_who_is_reading_is_private() {
        for status in [401, 402, 403] {
            assert_eq!(LoadError::from_status(status), Some(LoadError::Private));
        }
        assert!(!LoadError::Private.can_retry());
    }

    #[test]
    fn an_unasked_for_not_modified_is_server_trouble() {
        assert_eq!(LoadError::from_status(304), Some(LoadError::ServerTrouble { status: 304 }));
    }

    #[test]
    fn what_is_not_there_will_not_be_there_on_retry() {
        assert!(!LoadError::NotFound.can_retry() && LoadError::TimedOut.can_retry());
    }
}
