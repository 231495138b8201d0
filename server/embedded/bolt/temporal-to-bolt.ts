import { unsupported } from "./failures.ts";
import { Structure } from "./packstream.ts";
import { DATE, DATE_TIME, DURATION, LOCAL_DATE_TIME, LOCAL_TIME, TIME } from "./tags.ts";

const DAY_MS = 86_400_000;

const DATE_FORM = /^(-?\d{4,6})-(\d\d)-(\d\d)$/;
const TIME_FORM = /^(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?$/;
const DURATION_FORM =
  /^P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)W)?(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+)(?:\.(\d+))?S)?)?$/;

/** True for texts that the engine could also have made of a date, a time or a duration. */
export function looksTemporal(text: string): boolean {
  return /^(-?\d{4,6}-\d\d-\d\d|\d\d:\d\d:\d\d|-?P[-\dT])/.test(text);
}

/** The engine hands temporal values out as text. This one is known to be no text. */
export function temporalToBolt(text: string): Structure {
  const structure = date(text) ?? time(text) ?? dateTime(text) ?? duration(text);
  if (structure) return structure;
  throw unsupported(
    `The embedded graph returned the temporal value '${text}', which cannot be sent: return its parts.`,
  );
}

/** A local date-time, which the engine hands out as a JavaScript date in UTC. */
export function localDateTimeToBolt(value: Date): Structure {
  const ms = value.getTime();
  const seconds = Math.floor(ms / 1000);
  return new Structure(LOCAL_DATE_TIME, [seconds, (ms - seconds * 1000) * 1e6]);
}

function date(text: string): Structure | undefined {
  const days = daysOf(text);
  return days === undefined ? undefined : new Structure(DATE, [days]);
}

function time(text: string): Structure | undefined {
  const clock = clockOf(text);
  if (!clock) return undefined;
  const { nanos, offset } = clock;
  return offset === undefined ? new Structure(LOCAL_TIME, [nanos]) : new Structure(TIME, [nanos, offset]);
}

function dateTime(text: string): Structure | undefined {
  const [left = "", right = ""] = text.split("T");
  const days = daysOf(left);
  const clock = clockOf(right);
  if (days === undefined || !clock) return undefined;
  const seconds = Math.floor(clock.nanos / 1e9);
  const rest = clock.nanos - seconds * 1e9;
  const local = days * 86_400 + seconds;
  if (clock.offset === undefined) return new Structure(LOCAL_DATE_TIME, [local, rest]);
  return new Structure(DATE_TIME, [local - clock.offset, rest, clock.offset]);
}

function duration(text: string): Structure | undefined {
  const match = DURATION_FORM.exec(text);
  if (!match) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1, 8)
    .map((part: string | undefined) => Number(part ?? 0));
  const nanos = Number((match[8] ?? "").padEnd(9, "0").slice(0, 9)) * (match[7]?.startsWith("-") ? -1 : 1);
  return new Structure(DURATION, [years * 12 + months, weeks * 7 + days, hours * 3600 + minutes * 60 + seconds, nanos]);
}

/** Days since 1970. */
function daysOf(text: string): number | undefined {
  const match = DATE_FORM.exec(text);
  if (!match) return undefined;
  const moment = new Date(0);
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  moment.setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Math.round(moment.getTime() / DAY_MS);
}

/** Nanoseconds since midnight, and the offset in seconds where one is given. */
function clockOf(text: string): { nanos: number; offset: number | undefined } | undefined {
  const match = TIME_FORM.exec(text);
  if (!match) return undefined;
  const [, hours, minutes, seconds, digits = "", zone] = match;
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return { nanos: whole * 1e9 + Number(digits.padEnd(9, "0").slice(0, 9)), offset: zone ? offsetOf(zone) : undefined };
}

function offsetOf(zone: string): number {
  if (zone === "Z") return 0;
  const seconds = Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(4, 6)) * 60;
  return zone.startsWith("-") ? -seconds : seconds;
}
