// Times: RFC 3339 as newsrooms write it, and how they are shown by a zone's clocks.

const PATTERN =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?:([Zz])|([+-])(\d\d):?(\d\d)?)?)?$/;

const INDONESIAN = { 420: "WIB", 480: "WITA", 540: "WIT" };

/** A time with the offset it was given in, in minutes, or a whole day; undefined for what is none. */
export function readMoment(raw, zone) {
  const found = typeof raw === "string" ? PATTERN.exec(raw.trim()) : null;
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, utc, sign, hours, minutes] = found;
  const isWholeDay = hour === undefined;
  const at = Date.UTC(year, month - 1, day, hour ?? 0, minute ?? 0, Math.min(second ?? 0, 59));
  const canBe = new Date(at).getUTCDate() === Number(day) && (hour ?? 0) < 24 && (minute ?? 0) < 60;
  const given = sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes ?? 0)) : utc ? 0 : zone;
  if (!canBe || Math.abs(given) >= 24 * 60) return undefined;
  return { at: at - given * 60_000, offset: given, isWholeDay };
}

/** The machine-readable form, for `<time datetime>`. */
export function machineReadable({ at, offset, isWholeDay }) {
  const local = new Date(at + offset * 60_000).toISOString();
  if (isWholeDay) return local.slice(0, 10);
  const sign = offset < 0 ? "-" : "+";
  return `${local.slice(0, 19)}${sign}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}

/** For people: `Sabtu, 10 April 2021 - 13:29 WIB`. */
export function momentWords(moment, words, zone) {
  const at = inZone(moment, zone);
  const day = `${words.weekdays[at.getUTCDay()]}, ${at.getUTCDate()} ${words.months[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  if (moment.isWholeDay) return day;
  const time = `${day} - ${clock(moment, zone)}`;
  const isElsewhere = moment.offset !== zone && INDONESIAN[moment.offset];
  return isElsewhere ? `${time} (${clock(moment, moment.offset)})` : time;
}

export function yearOf(moment, zone) {
  return inZone(moment, zone).getUTCFullYear();
}

function inZone({ at, offset, isWholeDay }, zone) {
  return new Date(at + (isWholeDay ? offset : zone) * 60_000);
}

function clock(moment, zone) {
  const at = inZone({ ...moment, isWholeDay: false }, zone);
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())} ${zoneName(zone)}`;
}

function zoneName(zone) {
  if (INDONESIAN[zone]) return INDONESIAN[zone];
  if (zone === 0) return "UTC";
  const minutes = Math.abs(zone) % 60;
  const hours = Math.trunc(Math.abs(zone) / 60);
  return `UTC${zone < 0 ? "−" : "+"}${hours}${minutes ? `:${two(minutes)}` : ""}`;
}

function two(number) {
  return String(Math.trunc(number)).padStart(2, "0");
}
