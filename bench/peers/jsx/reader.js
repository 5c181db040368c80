// What every part of a page may ask for: the portal, the words, who announces a new page.

import { createContext, useContext } from "#framework";
import { WORDS } from "#shared/words.js";

const Reader = createContext({ words: WORDS.id });

const Spoken = createContext();

export const ReaderProvider = Reader.Provider;

/** Says which language words of the interface have to say: none, where all around is in it. */
export const SpokenProvider = Spoken.Provider;

export function useSpoken() {
  return useContext(Spoken);
}

export function useReader() {
  return useContext(Reader);
}
