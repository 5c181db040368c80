// What is open, and what every part of a page may ask for.

import { getContext, setContext } from "svelte";
import { arrive } from "#shared/arrival.js";
import { recallLanguage, rememberLanguage } from "#shared/choices.js";
import { onPortal } from "#shared/load.js";
import { WORDS, other } from "#shared/words.js";

let chosen = $state(recallLanguage());
let portal = $state.raw();
let announcement = $state("");
let isFirstPage = true;

export const reader = {
  get portal() {
    return portal;
  },
  get language() {
    return chosen ?? portal?.language ?? "id";
  },
  get words() {
    return WORDS[this.language];
  },
  get announcement() {
    return announcement;
  },
};

onPortal((found) => (portal = found));

export function switchLanguage() {
  chosen = other(reader.language);
  rememberLanguage(chosen);
}

const SPOKEN = Symbol("spoken");

/** Says which language words of the interface have to say: none, where all around is in it. */
export function provideSpoken(spoken) {
  setContext(SPOKEN, spoken);
}

export function useSpoken() {
  return getContext(SPOKEN);
}

/** Tells the tab, the keyboard and the screen reader of the page that is here. */
export function announce(title) {
  arrive(title, isFirstPage);
  if (!isFirstPage) announcement = title;
  isFirstPage = false;
}

export function isFirst() {
  return isFirstPage;
}
