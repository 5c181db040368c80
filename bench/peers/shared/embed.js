// Posts and videos at other sites, known by the address of their page. The frame's address is built
// from the id alone.

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const NUMBER = /^\d{1,64}$/;

const SITES = {
  "youtube.com": youtube,
  "youtube-nocookie.com": youtube,
  "youtu.be": youtube,
  "x.com": x,
  "twitter.com": x,
  "instagram.com": instagram,
  "tiktok.com": tiktok,
  "facebook.com": facebook,
  "open.spotify.com": spotify,
};

/** The embed whose page lies at this address; undefined if no known site has such a page. */
export function embedAt(page, title) {
  const url = new URL(page);
  const host = url.hostname.replace(/^(www|m|mobile|web)\./, "");
  const path = url.pathname.split("/").filter(Boolean);
  const found = SITES[host]?.(path, url, host);
  return found && { ...found, page, title };
}

function youtube([first, second], url, host) {
  const id =
    first === "watch"
      ? url.searchParams.get("v")
      : ["embed", "shorts", "live", "v"].includes(first)
        ? second
        : host === "youtu.be"
          ? first
          : undefined;
  return site("YouTube", "wide", ID, id, (id) => `https://www.youtube-nocookie.com/embed/${id}`);
}

function x([, kind, id]) {
  if (!["status", "statuses"].includes(kind)) return undefined;
  return site("X", "tall", NUMBER, id, (id) => `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`);
}

function instagram(path) {
  const at = path.findIndex((part) => ["p", "reel", "tv"].includes(part));
  if (at < 0 || at > 1) return undefined;
  const kind = path[at];
  return site("Instagram", "tall", ID, path[at + 1], (id) => `https://www.instagram.com/${kind}/${id}/embed/`);
}

function tiktok([, kind, id]) {
  if (!["video", "photo"].includes(kind)) return undefined;
  return site("TikTok", "tall", NUMBER, id, (id) => `https://www.tiktok.com/embed/v2/${id}`);
}

function facebook(path, url) {
  const namesPost =
    (["reel", "share"].includes(path[0]) && path.length > 1) ||
    (["posts", "videos", "photos", "reel"].includes(path[1]) && path.length > 2);
  if (!namesPost || !/^[A-Za-z0-9/_.-]+$/.test(url.pathname)) return undefined;
  const page = encodeURIComponent(`https://www.facebook.com${url.pathname}`);
  const plugin = url.pathname.includes("/videos/") ? "video" : "post";
  return { provider: "Facebook", shape: "tall", frame: `https://www.facebook.com/plugins/${plugin}.php?href=${page}` };
}

function spotify(path) {
  const [kind, id] = path[0]?.startsWith("intl-") ? path.slice(1) : path;
  if (!["track", "album", "playlist", "episode", "show", "artist"].includes(kind)) return undefined;
  return site("Spotify", "low", ID, id, (id) => `https://open.spotify.com/embed/${kind}/${id}`);
}

function site(provider, shape, pattern, id, frame) {
  return pattern.test(id ?? "") ? { provider, shape, frame: frame(id) } : undefined;
}
