// What every part of a page may ask for: the portal, the words, who announces a new page.

import { createContext, useContext } from "solid-js";

export const Reader = createContext();

/** Tells which language words of the interface have to say: none, where all around is in it. */
export const Spoken = createContext(() => undefined);

export function useSpoken() {
  return useContext(Spoken);
}

export function useReader() {
  return useContext(Reader);
}
