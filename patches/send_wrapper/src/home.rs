//! The thread a value belongs to.

/// The only one.
#[cfg(all(target_family = "wasm", not(target_feature = "atomics")))]
pub struct Home;

#[cfg(all(target_family = "wasm", not(target_feature = "atomics")))]
impl Home {
    pub const fn here() -> Self {
        Self
    }

    pub const fn is_here(&self) -> bool {
        true
    }

    pub const fn check(&self) {}
}

/// One of many.
#[cfg(not(all(target_family = "wasm", not(target_feature = "atomics"))))]
pub struct Home(std::thread::ThreadId);

#[cfg(not(all(target_family = "wasm", not(target_feature = "atomics"))))]
impl Home {
    pub fn here() -> Self {
        Self(std::thread::current().id())
    }

    pub fn is_here(&self) -> bool {
        self.0 == std::thread::current().id()
    }

    #[track_caller]
    pub fn check(&self) {
        assert!(self.is_here(), "a value that belongs to one thread was used on another");
    }
}
