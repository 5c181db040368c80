// What every part of a page may ask for: the portal, the words, who announces a new page.

import { createContext, useContext } from "#framework";
import { WORDS } from "#shared/words.js";

const Reader = createContext({ words: WORDS.id });

export const ReaderProvider = Reader.Provider;

export function useReader() {
  return useContext(Reader);
}
