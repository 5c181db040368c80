// Reading values out of JSON that may hold anything.

/** Something's items; what is no list is a list of one. */
export function list(value) {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Words without the space around them; undefined where nothing is left. */
export function text(value) {
  if (typeof value === "string") return value.trim() || undefined;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return text(value[0]);
  if (isObject(value)) return text(value["@value"] ?? value.name);
  return undefined;
}

/** A whole number that is not negative. */
export function number(value) {
  const found = typeof value === "string" ? Number.parseInt(value, 10) : value;
  return Number.isFinite(found) && found >= 0 ? Math.round(found) : undefined;
}
