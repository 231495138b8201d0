import type { Rule } from "./rule.ts";

/** The engine is right on a small part of dates and times only; everything else is refused. */
export const temporalRules = {
  "temporal-function": {
    kind: "unsupported",
    sentence:
      "%1() is not available on the embedded engine: compute it in the program, or store dates as texts such as 2024-02-10.",
    example: "RETURN date.truncate('year', date('2024-02-10'))",
  },
  "temporal-argument": {
    kind: "unsupported",
    sentence:
      "Write full ISO texts: only date('2024-02-10'), date({year, month, day}), datetime('2024-02-10T10:00:00Z'), localdatetime('2024-02-10T10:00:00') and duration('P1M2D') are right here.",
    example: "RETURN date('2024')",
  },
  "temporal-field": {
    kind: "unsupported",
    sentence: ".%1 is not available here: use substring() on a text such as 2024-02-10.",
    example: "WITH date('2024-02-10') AS d RETURN d.weekYear",
  },
  "temporal-inline": {
    kind: "unsupported",
    sentence: "Name the date first: WITH date(…) AS d RETURN d.year.",
    example: "RETURN date('2024-02-10').year",
  },
  "temporal-compare": {
    kind: "unsupported",
    sentence: "Only dates can be compared here: store other times as texts.",
    example: "RETURN time('10:00Z') < time('11:00Z')",
  },
  "duration-arithmetic": {
    kind: "unsupported",
    sentence:
      "Only date ± duration of whole years, months, weeks and days is right here: compute the rest in the program.",
    example: "RETURN duration('P1D') * 2",
  },
  "duration-equality": {
    kind: "unsupported",
    sentence: "Durations cannot be compared here: compare numbers of days.",
    example: "RETURN duration('P1D') = duration('P1D')",
  },
  "property-of-property": {
    kind: "unsupported",
    sentence:
      "The engine cannot tell whether this property is a date: write WITH date(n.key) AS d RETURN d.year, or substring(n.key, 0, 4) for texts.",
    example: "MATCH (n) RETURN n.date.year",
  },
} as const satisfies Record<string, Rule>;
