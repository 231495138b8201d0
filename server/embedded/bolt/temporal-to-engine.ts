import { typeError, unsupported } from "./failures.ts";
import type { Structure } from "./packstream.ts";
import { DATE, DATE_TIME, DATE_TIME_ZONE_ID, DURATION, LOCAL_DATE_TIME, LOCAL_TIME, TIME } from "./tags.ts";

const DAY_SECONDS = 86_400;

/** A temporal value as the engine takes it typed, for instance `{ $date: "2024-02-10" }`. */
export type EngineTemporal =
  | { $date: string }
  | { $time: string }
  | { $zoned_datetime: string }
  | { $timestamp_us: number }
  | { $duration: string };

/** The engine's form of a temporal structure, or undefined when it is none. */
export function temporalToEngine({ tag, fields }: Structure): EngineTemporal | undefined {
  switch (tag) {
    case DATE:
      return { $date: dateText(numberAt(fields, 0)) };
    case LOCAL_TIME:
      return { $time: clockText(numberAt(fields, 0)) };
    case TIME:
      return { $time: clockText(numberAt(fields, 0)) + offsetText(numberAt(fields, 1)) };
    case DATE_TIME:
      return dateTime(numberAt(fields, 0), numberAt(fields, 1), numberAt(fields, 2));
    case LOCAL_DATE_TIME:
      return localDateTime(numberAt(fields, 0), numberAt(fields, 1));
    case DURATION:
      return { $duration: durationText(fields) };
    case DATE_TIME_ZONE_ID:
      throw unsupported("The embedded graph knows no named time zones: send the date-time with an offset (+01:00).");
    default:
      return undefined;
  }
}

function dateTime(seconds: number, nanos: number, offset: number): EngineTemporal {
  if (nanos % 1000 !== 0)
    throw typeError("The embedded graph keeps microseconds: a date-time with nanoseconds would lose digits.");
  const local = seconds + offset;
  const day = Math.floor(local / DAY_SECONDS);
  const clock = clockText((local - day * DAY_SECONDS) * 1e9 + nanos);
  return { $zoned_datetime: `${dateText(day)}T${clock}${offsetText(offset)}` };
}

function localDateTime(seconds: number, nanos: number): EngineTemporal {
  if (nanos % 1_000_000 !== 0)
    throw typeError("The embedded graph gives local date-times back in milliseconds: send fewer digits.");
  dateText(Math.floor(seconds / DAY_SECONDS));
  return { $timestamp_us: seconds * 1e6 + nanos / 1000 };
}

function durationText(fields: unknown[]): string {
  const [months, days, seconds, nanos] = [0, 1, 2, 3].map((index) => numberAt(fields, index)) as [
    number,
    number,
    number,
    number,
  ];
  if ([months, days, seconds, nanos].some((part) => part < 0))
    throw unsupported("Negative durations are not supported by the embedded graph.");
  return `P${months}M${days}DT${seconds}${fraction(nanos)}S`;
}

/** Days since 1970 → `2024-02-10`. */
function dateText(days: number): string {
  const date = new Date(days * DAY_SECONDS * 1000);
  const year = date.getUTCFullYear();
  // A day outside JavaScript's range has the year NaN.
  if (!(year >= 0 && year <= 9999)) throw typeError("The embedded graph takes the years 0000 to 9999 only.");
  return date.toISOString().slice(0, 10);
}

/** Nanoseconds since midnight → `10:05:06.007`. */
function clockText(nanos: number): string {
  if (nanos < 0 || nanos >= DAY_SECONDS * 1e9) throw typeError("A time of day lies outside its day.");
  const seconds = Math.floor(nanos / 1e9);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => pad(part, 2)).join(":") + fraction(nanos - seconds * 1e9);
}

function offsetText(seconds: number): string {
  if (seconds === 0) return "Z";
  if (seconds % 60 !== 0) throw typeError("Time offsets with seconds are not supported by the embedded graph.");
  const minutes = Math.abs(seconds) / 60;
  return `${seconds < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
}

function fraction(nanos: number): string {
  return nanos === 0 ? "" : `.${pad(nanos, 9).replace(/0+$/, "")}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

function numberAt(fields: unknown[], index: number): number {
  const value = fields[index];
  if (typeof value !== "number") throw typeError("A date or time is out of range for the embedded graph.");
  return value;
}
