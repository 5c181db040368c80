// Whether the JSON-LD of a page is what search engines ask for.

/** What search engines ask of an article: https://developers.google.com/search/docs/appearance/structured-data/article */
const ASKED_FOR = ["headline", "image", "datePublished", "author", "publisher"];

/** What is wrong with the texts of a page's JSON-LD. */
export function faultsOf(texts) {
  let values;
  try {
    values = texts.map((text) => JSON.parse(text)).flatMap((value) => value["@graph"] ?? value);
  } catch (error) {
    return [`not JSON: ${error.message}`];
  }
  const article = values.find((value) => /Article$/.test(value["@type"]));
  if (!article) return ["no article"];
  const missing = ASKED_FOR.filter((key) => !article[key]).map((key) => `no ${key}`);
  const relative = [article.url, article.image].flat().map((one) => one?.url ?? one);
  const isRelative = (address) => typeof address === "string" && !URL.canParse(address);
  return [...missing, ...relative.filter(isRelative).map((address) => `not an absolute address: ${address}`)];
}
