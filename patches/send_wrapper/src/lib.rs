//! A value that may be moved to other threads, and used on its own alone.
//!
//! Leptos keeps whatever belongs to the page in one. The crate of this name asks the standard
//! library for the thread's number at each use; a browser runs a .wasm without atomics on one
//! thread, where the answer is known, and what gives the answer weighs 2 kB brotli: names of
//! threads, an allocator for them. Everywhere else this asks as that crate does.

mod home;

use std::{
    fmt::{self, Debug, Formatter},
    future::Future,
    mem::{self, ManuallyDrop},
    ops::{Deref, DerefMut},
    pin::Pin,
    task::{Context, Poll},
};

use home::Home;

/// The value.
///
/// # Panics
/// Whatever touches it on another thread than the one it was made on does, unless the value needs
/// no drop and is only dropped.
pub struct SendWrapper<T> {
    value: ManuallyDrop<T>,
    home: Home,
}

// SAFETY: nothing reaches the value without `Home::check`, or drops it elsewhere.
unsafe impl<T> Send for SendWrapper<T> {}
// SAFETY: as above.
unsafe impl<T> Sync for SendWrapper<T> {}

impl<T> SendWrapper<T> {
    /// Of this thread.
    pub fn new(value: T) -> Self {
        Self { value: ManuallyDrop::new(value), home: Home::here() }
    }

    /// Whether this is its thread.
    pub fn valid(&self) -> bool {
        self.home.is_here()
    }

    /// The value by itself.
    #[track_caller]
    pub fn take(self) -> T {
        self.home.check();
        let mut this = ManuallyDrop::new(self);
        // SAFETY: it is taken once, for `this` is never dropped.
        unsafe { ManuallyDrop::take(&mut this.value) }
    }
}

impl<T> Deref for SendWrapper<T> {
    type Target = T;

    #[track_caller]
    fn deref(&self) -> &T {
        self.home.check();
        &self.value
    }
}

impl<T> DerefMut for SendWrapper<T> {
    #[track_caller]
    fn deref_mut(&mut self) -> &mut T {
        self.home.check();
        &mut self.value
    }
}

impl<T> Drop for SendWrapper<T> {
    #[track_caller]
    fn drop(&mut self) {
        if !mem::needs_drop::<T>() || self.valid() {
            // SAFETY: this is its thread, or dropping it does nothing; and it is dropped once.
            unsafe { ManuallyDrop::drop(&mut self.value) }
        } else if !std::thread::panicking() {
            // A second panic would end the process.
            self.home.check();
        }
    }
}

impl<T: Clone> Clone for SendWrapper<T> {
    #[track_caller]
    fn clone(&self) -> Self {
        Self::new(T::clone(self))
    }
}

impl<T: Debug> Debug for SendWrapper<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SendWrapper").field(&**self).finish()
    }
}

impl<F: Future> Future for SendWrapper<F> {
    type Output = F::Output;

    #[track_caller]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        // SAFETY: the value stays where it is as long as the wrapper does.
        unsafe { self.map_unchecked_mut(|this| &mut **this) }.poll(context)
    }
}

#[cfg(feature = "futures")]
impl<S: futures_core::Stream> futures_core::Stream for SendWrapper<S> {
    type Item = S::Item;

    #[track_caller]
    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        // SAFETY: the value stays where it is as long as the wrapper does.
        unsafe { self.map_unchecked_mut(|this| &mut **this) }.poll_next(context)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (**self).size_hint()
    }
}

#[cfg(test)]
mod tests {
    use std::{future::ready, rc::Rc, thread};

    use super::*;

    fn elsewhere<T: Send + 'static>(act: impl FnOnce() -> T + Send + 'static) -> thread::Result<T> {
        thread::spawn(act).join()
    }

    #[test]
    fn the_value_is_used_on_its_own_thread() {
        let mut wrapper = SendWrapper::new(Rc::new(1));
        *wrapper = Rc::new(2);
        assert_eq!((**wrapper, *wrapper.clone().take()), (2, 2));
    }

    #[test]
    fn another_thread_may_hold_it_and_give_it_back() {
        let wrapper = SendWrapper::new(Rc::new(1));
        let wrapper = elsewhere(move || wrapper).expect("nothing touched it");
        assert_eq!(**wrapper, 1);
    }

    #[test]
    fn another_thread_may_neither_read_nor_take_nor_drop_it() {
        let wrapper = || SendWrapper::new(Rc::new(1));
        let (read, taken, dropped) = (wrapper(), wrapper(), wrapper());
        assert!(elsewhere(move || **read).is_err());
        assert!(elsewhere(move || *taken.take()).is_err());
        assert!(elsewhere(move || drop(dropped)).is_err());
    }

    #[test]
    fn another_thread_may_drop_what_needs_no_drop() {
        let wrapper = SendWrapper::new(1);
        assert!(elsewhere(move || drop(wrapper)).is_ok());
    }

    #[test]
    fn another_thread_is_told_that_it_is_another() {
        let wrapper = SendWrapper::new(1);
        assert!(wrapper.valid());
        assert_eq!(elsewhere(move || wrapper.valid()).ok(), Some(false));
    }

    #[test]
    fn a_future_is_polled_on_its_own_thread() {
        assert_eq!(futures_executor::block_on(SendWrapper::new(ready(1))), 1);
        let wrapper = SendWrapper::new(ready(1));
        assert!(elsewhere(move || futures_executor::block_on(wrapper)).is_err());
    }
}
