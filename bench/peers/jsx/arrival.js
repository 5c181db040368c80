import { useEffect, useRef } from "#framework";
import { arrive } from "#shared/arrival.js";
import { useReader } from "./reader.js";

let isFirstPage = true;

/** Tells the tab, the keyboard and the screen reader of the page that is here; says whether it is the first. */
export function useArrival(title) {
  const { announce } = useReader();
  const isFirst = useRef(isFirstPage).current;
  useEffect(() => {
    arrive(title, isFirst);
    if (!isFirst) announce(title);
    isFirstPage = false;
  }, [title]);
  return isFirst;
}
