// What every part of a page may ask for: the portal, the words, who announces a new page.

import { createContext, useContext } from "solid-js";

export const Reader = createContext();

export function useReader() {
  return useContext(Reader);
}
