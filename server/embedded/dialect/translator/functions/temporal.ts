import { refuse } from "../../rules/index.ts";
import type { Call, Expression, MapLiteral } from "../../tree/index.ts";
import {
  DURATION,
  ENTITY,
  has,
  isNullType,
  MAP,
  NULL,
  nullType,
  only,
  TEMPORAL,
  TEXT,
  typeOf,
} from "../../types/index.ts";
import { call as callOf, isNull, not, NULL_LITERAL, or, text, when } from "../build.ts";
import type { Context, Typed } from "../context.ts";
import { isText } from "../probes.ts";
import { type FunctionDefinition, unary } from "./definition.ts";

const DATE = String.raw`\d{4}-\d\d-\d\d`;
const ZONE = String.raw`(Z|[+-]\d\d:\d\d)`;

function clock(maxDigits: number): string {
  return String.raw`\d\d:\d\d(:\d\d(\.\d{1,${maxDigits}})?)?`;
}

/** The full forms the engine reads: microseconds, but milliseconds only for a local date-time. */
const FORMS: ReadonlyMap<string, RegExp> = new Map([
  ["date", new RegExp(`^${DATE}$`)],
  ["localdatetime", new RegExp(`^${DATE}T${clock(3)}$`)],
  ["datetime", new RegExp(`^${DATE}T${clock(6)}${ZONE}$`)],
  ["localtime", new RegExp(`^${clock(6)}$`)],
  ["time", new RegExp(`^${clock(6)}${ZONE}$`)],
]);

/** `date(…)` and its like, from a literal or a parameter; `date` also from what shows only at run time. */
function moment(temporal: string): FunctionDefinition {
  return {
    min: 0,
    max: 1,
    translate(context, call, [argument]) {
      const type = typeOf(TEMPORAL, { temporal });
      if (!argument) return { node: { ...call, args: [] }, type };
      if (isNullType(argument.type)) return { node: NULL_LITERAL, type: nullType };
      const known = context.literalText(argument.node);
      if (known !== null) {
        refuseForm(known, temporal, call);
        return { node: { ...call, args: [argument.node] }, type };
      }
      return temporal === "date" ? dateOf(context, call, argument) : refuse("temporal-argument", call);
    },
  };
}

function refuseForm(value: string, temporal: string, at: Call): void {
  const hasDate = /^\d{4}-/.test(value);
  const isRight = FORMS.get(temporal)?.test(value) && (!hasDate || isDay(value.slice(0, 10)));
  if (!isRight) refuse("temporal-argument", at);
}

/** Not 2024-02-30. */
function isDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function dateOf(context: Context, call: Call, argument: Typed): Typed {
  const { node, type } = argument;
  if (only(type, TEMPORAL) && type.temporal === "date") return argument;
  if (node.kind === "Map") {
    const date = text(dateFromFields(node, call));
    return { node: { ...call, args: [date] }, type: typeOf(TEMPORAL, { temporal: "date" }) };
  }
  if (!has(type, TEXT) || has(type, MAP | ENTITY)) refuse("temporal-argument", call);
  const read = (value: Expression) => callOf("date", value);
  const bound = context.bind(node, (value) =>
    when(
      [
        [isNull(value), NULL_LITERAL],
        [or(isNull(read(value)), not(isText(value))), context.raise("date-text")],
      ],
      read(value),
    ),
  );
  return { node: bound, type: typeOf(TEMPORAL | NULL, { temporal: "date" }) };
}

/** `{year: 2024, month: 2, day: 10}` as 2024-02-10. The engine ignores other keys silently. */
function dateFromFields(map: MapLiteral, at: Call): string {
  const fields = new Map(map.entries.map(({ key, value }) => [key, positiveInteger(value)]));
  const keys = [...fields.keys()].sort().join();
  const isKnown = ["day,month,year", "month,year", "year"].includes(keys) && fields.size === map.entries.length;
  const numbers = ["year", "month", "day"].map((key) => (fields.has(key) ? fields.get(key) : 1));
  if (!isKnown || numbers.includes(undefined)) refuse("temporal-argument", at);
  const [year, ...others] = numbers.map(String);
  const date = [year?.padStart(4, "0"), ...others.map((part) => part.padStart(2, "0"))].join("-");
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !isDay(date)) refuse("temporal-argument", at);
  return date;
}

function positiveInteger(node: Expression): number | undefined {
  if (node.kind !== "Number" || node.isFloat) return undefined;
  const value = Number(node.text);
  return value > 0 ? value : undefined;
}

const DURATION_TEXT = /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/;
const DURATION_UNITS = [
  ["years", "Y"],
  ["months", "M"],
  ["weeks", "W"],
  ["days", "D"],
] as const;

const duration = unary((context, call, { node }) => {
  const known = context.literalText(node);
  if (known !== null) {
    if (!DURATION_TEXT.test(known)) refuse("temporal-argument", call);
    const temporal = known.includes("T") ? "duration" : "dateDuration";
    return { node: { ...call, args: [node] }, type: typeOf(DURATION, { temporal }) };
  }
  if (node.kind !== "Map") refuse("temporal-argument", call);
  const written = text(durationFromFields(node, call));
  return { node: { ...call, args: [written] }, type: typeOf(DURATION, { temporal: "dateDuration" }) };
});

function durationFromFields({ entries }: MapLiteral, at: Call): string {
  const amounts = new Map<string, string>();
  for (const { key, value } of entries) {
    const isAmount = value.kind === "Number" && !value.isFloat && Number(value.text) >= 0;
    if (!isAmount || !DURATION_UNITS.some(([unit]) => unit === key)) refuse("temporal-argument", at);
    amounts.set(key, value.text);
  }
  if (amounts.size === 0) refuse("temporal-argument", at);
  return `P${DURATION_UNITS.map(([unit, letter]) => (amounts.has(unit) ? amounts.get(unit) + letter : "")).join("")}`;
}

export const temporalFunctions: readonly (readonly [string, FunctionDefinition])[] = [
  ...[...FORMS.keys()].map((temporal) => [temporal, moment(temporal)] as const),
  ["duration", duration],
];
