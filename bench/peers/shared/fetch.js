// JSON over HTTP, within limits of time and size.

const TIME_LIMIT = 10_000;
const SIZE_LIMIT = 5 * 1024 * 1024;

/** Why something did not come; `name` is one of the keys of `words.failed`. */
export class LoadError extends Error {
  constructor(name) {
    super(name);
    this.name = name;
    this.canRetry = ["offline", "server-trouble", "timed-out"].includes(name);
  }
}

/**
 * Fetches JSON and tells where it came from in the end, and by the browser's clock when it was asked for
 * and here. Cookies are never sent.
 */
export async function fetchJson(address, leaving) {
  const asked = performance.now();
  const late = AbortSignal.timeout(TIME_LIMIT);
  let response;
  let text;
  try {
    response = await fetch(address, { signal: AbortSignal.any([leaving, late]), credentials: "omit" });
    if (response.ok) text = await body(response);
  } catch (error) {
    if (error instanceof LoadError || leaving.aborted) throw error;
    throw new LoadError(late.aborted ? "timed-out" : "offline");
  }
  if (!response.ok) throw new LoadError(errorOf(response.status));
  const fetched = performance.now();
  return { json: parse(text, address), address: response.url, asked, fetched };
}

/** Chunk by chunk, so that an endless body is left once it is too long. */
async function body(response) {
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ["", 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > SIZE_LIMIT) {
      reader.cancel();
      throw unreadable(response.url, "too long");
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parse(text, address) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(address, error.message);
  }
}

/** The reason is for whoever runs the portal, never for readers. */
export function unreadable(address, reason) {
  console.error(`${address}: ${reason}`);
  return new LoadError("unreadable");
}

function errorOf(status) {
  if (status === 404 || status === 410) return "not-found";
  return [401, 402, 403].includes(status) ? "private" : "server-trouble";
}
