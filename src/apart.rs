//! Parts of the program that are fetched once they are needed.
//!
//! In a release build the functions of an [`apart!`] are in a .wasm of their own, with everything
//! that is used by nothing else; a debug build has it all in one. `docs/decisions/0006` says why,
//! `xtask/src/parts.rs` how.

use std::pin::Pin;

/// What a function of a part has begun: such functions cannot be `async`.
pub type Apart<T> = Pin<Box<dyn Future<Output = T>>>;

/// Functions in a part of the program. Whoever calls one waits for its part, and for nothing once
/// it is here. A part that does not come is [`LoadError::Offline`](crate::load::LoadError).
macro_rules! apart {
    ($part:ident: $($visible:vis fn $name:ident($($argument:ident: $type:ty),*) -> $value:ty $body:block)*) => {$(
        #[cfg(feature = "apart")]
        #[wasm_split_helpers::wasm_split($part, fallible)]
        $visible fn $name($($argument: $type),*) -> Result<$value, $crate::load::LoadError> {
            Ok($body)
        }

        #[cfg(not(feature = "apart"))]
        $visible async fn $name($($argument: $type),*) -> Result<$value, $crate::load::LoadError> {
            Ok($body)
        }
    )*};
}

pub(crate) use apart;

#[cfg(feature = "apart")]
impl From<wasm_split_helpers::SplitLoaderError> for crate::load::LoadError {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self::Offline
    }
}
