import { useEffect, useState } from "#framework";

/** Loads what a page needs, aborts it when the page is left, and says how that stands. */
export function useLoad(load, key) {
  const [state, setState] = useState({});
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    const tell = (state) => {
      if (!leaving.signal.aborted) setState({ key, ...state });
    };
    tell({});
    load(leaving.signal).then(
      (value) => tell({ value }),
      (error) => tell({ error }),
    );
    return () => leaving.abort();
  }, [key, attempt]);
  const { value, error } = state.key === key ? state : {};
  return { value, error, retry: () => setAttempt(attempt + 1) };
}
