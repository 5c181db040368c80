// What this reader chose. The browser may refuse to remember.

const TEXT_SIZE = "baca:text-size";
const LANGUAGE = "baca:language";

export const TEXT_SIZES = ["smaller", "normal", "larger"];

export function recallTextSize() {
  const size = recall(TEXT_SIZE);
  return TEXT_SIZES.includes(size) ? size : "normal";
}

export function rememberTextSize(size) {
  remember(TEXT_SIZE, size);
}

export function recallLanguage() {
  const language = recall(LANGUAGE);
  return ["id", "en"].includes(language) ? language : undefined;
}

export function rememberLanguage(language) {
  remember(LANGUAGE, language);
}

function recall(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return undefined;
  }
}

function remember(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Then nothing is remembered.
  }
}
