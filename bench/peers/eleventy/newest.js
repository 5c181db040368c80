import { articleAddress } from "#shared/portal.js";

const MOST = 50;

/** The newest articles as teasers. */
export function newest(articles, portal) {
  const sorted = articles.toSorted((one, other) => (other.article.published?.at ?? 0) - (one.article.published?.at ?? 0));
  return sorted.slice(0, MOST).map(({ id, article }) => ({
    ...article,
    address: articleAddress(portal, id),
    image: article.leadImage?.image,
  }));
}
