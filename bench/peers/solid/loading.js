import { createEffect, createSignal, on, onCleanup } from "solid-js";

/** Loads what a page needs, aborts it when the page is left, and says how that stands. */
export function createLoad(load, key) {
  const [state, setState] = createSignal({});
  const [attempt, setAttempt] = createSignal(0);
  createEffect(
    on([key, attempt], ([key]) => {
      const leaving = new AbortController();
      onCleanup(() => leaving.abort());
      const tell = (state) => {
        if (!leaving.signal.aborted) setState(state);
      };
      tell({});
      load(leaving.signal, key).then(
        (value) => tell({ value }),
        (error) => tell({ error }),
      );
    }),
  );
  return { state, retry: () => setAttempt(attempt() + 1) };
}
