import { localeOf, type Language } from "../../text/messages.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** "45 ms", "2.3 s", "3 min 5 s": as exact as it is worth. */
export function tookWords(milliseconds: number, language: Language): string {
  const written = (value: number, digits: number) =>
    new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(
      value,
    );
  if (milliseconds < SECOND) return `${written(milliseconds, 0)} ms`;
  if (milliseconds < MINUTE) return `${written(Math.floor(milliseconds / 100) / 10, 1)} s`;
  const seconds = Math.floor(milliseconds / SECOND);
  return `${written(Math.floor(seconds / 60), 0)} min ${written(seconds % 60, 0)} s`;
}
