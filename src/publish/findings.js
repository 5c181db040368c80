// What the reader has understood of an article, told by what it shows: as `baca check` tells it.

const KINDS = [
  ...["paragraph", "subheading", "quote", "list", "figure", "gallery"],
  ...["table", "embed", "read-also", "divider", "cut", "unknown"],
];

/** What an element shows: texts, and how many there are of each kind of block. */
export function understood(element) {
  const root = element.shadowRoot;
  const text = (selector) => root.querySelector(selector)?.textContent.trim();
  const time = (selector) => {
    const time = root.querySelector(selector);
    return time && `${time.textContent} (${time.dateTime})`;
  };
  const pictures = root.querySelectorAll(":is(.lead-image, .body) .picture").length;
  return {
    published: time(".published > time"),
    updated: time(".published__updated > time"),
    language: root.querySelector(".article")?.lang,
    section: text(".kicker__section"),
    // "Oleh Sari Wulandari": without its first word.
    byline: text(".byline")?.replace(/^\S+ /, ""),
    dateline: text(".body .dateline"),
    initials: text(".initials")?.slice(1, -1),
    tags: [...root.querySelectorAll(".tags__tag")].map((tag) => tag.textContent).join(", "),
    blocks: blocks(root),
    pictures,
    hasLeadImage: Boolean(root.querySelector(".lead-image .picture")),
  };
}

/** The kinds of blocks and how many there are of each, in the order of the article's contract. */
function blocks(root) {
  const children = [...root.querySelectorAll(".body > *")];
  // A table stands in a box that scrolls.
  const isOf = (kind) => (child) => child.matches(`.${kind}, .${kind}__scroll`);
  const counts = KINDS.map((kind) => [kind, children.filter(isOf(kind)).length]);
  return counts.filter(([, count]) => count);
}

/** The page of the article at its publisher, if the article names one. */
export function originalOf(element) {
  const link = element.shadowRoot.querySelector(".original a");
  return link && /^https?:$/.test(link.protocol) ? link.href : undefined;
}
