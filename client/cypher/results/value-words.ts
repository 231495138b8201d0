import { kindOf } from "../../../contract/kinds.ts";
import { dateWords } from "../../text/dates.ts";
import { localeOf, type Language } from "../../text/messages.ts";
import { durationParts } from "./order.ts";
import { isOnEarth, readPoint } from "./points.ts";
import { readValue, type NodeResult, type RelationshipResult } from "./values.ts";

/** Letters of a value in a cell; the whole of it stands beside the table when it is opened. */
const CELL_LETTERS = 240;
/** Items of a list or map that a cell begins to tell. */
const ITEMS = 12;

/** What names a node, the first of these that it has. */
const NAMES = ["name", "title", "label", "text", "sentence", "id"] as const;

/** What a node is called in the language of the screen, else by its label. */
export function nodeName({ labels, properties }: NodeResult, language: Language): string {
  const keys = language === "fr" ? ["nameFr", ...NAMES] : NAMES;
  for (const key of keys) {
    const own = properties[key];
    if (typeof own === "string" && own !== "") return own;
  }
  return labels.length === 0 ? "( )" : `(:${labels.join(":")})`;
}

/** The kind whose mark stands before its name. */
export const nodeKind = ({ labels }: NodeResult) => kindOf(labels);

/** A value in one line as people read it, cut after so many letters. */
export function valueWords(value: unknown, language: Language, letters = CELL_LETTERS): string {
  const text = inWords(value, language, 0);
  return text.length > letters ? `${text.slice(0, letters)} …` : text;
}

/** Lists in lists are told so deep; below that they are counted. */
const DEEPEST = 3;

function inWords(value: unknown, language: Language, depth: number): string {
  const read = readValue(value);
  const inner = (item: unknown) => inWords(item, language, depth + 1);
  switch (read.is) {
    case "null":
      return "null";
    case "text":
      return depth === 0
        ? read.text.slice(0, CELL_LETTERS * 8).replaceAll(/\s+/g, " ")
        : read.text.slice(0, CELL_LETTERS);
    case "boolean":
      return String(read.value);
    case "list": {
      if (depth >= DEEPEST) return `[ ${read.items.length} ]`;
      return `[${some(read.items, inner)}]`;
    }
    case "map": {
      if (depth >= DEEPEST) return `{ ${read.entries.length} }`;
      return `{${some(read.entries, ([key, item]) => `${key}: ${inner(item)}`)}}`;
    }
    case "node":
      return nodeName(read.node, language);
    case "relationship":
      return `[:${read.relationship.type}]`;
    case "path":
      return pathWords(read.steps, language);
    case "number":
      return read.text;
    default:
      return exactWords(read, language);
  }
}

function some<Item>(items: readonly Item[], word: (item: Item) => string): string {
  const told = items.slice(0, ITEMS).map(word);
  return [...told, ...(items.length > ITEMS ? ["…"] : [])].join(", ");
}

/** "Spain ←FROM– case –TO→ Bacalan": each link as it points in the database. */
function pathWords(steps: readonly unknown[], language: Language): string {
  let before: string | null = null;
  const parts = steps.map((step) => {
    const read = readValue(step);
    if (read.is === "node") {
      before = read.node.elementId;
      return nodeName(read.node, language);
    }
    return read.is === "relationship" ? arrow(read.relationship, before) : "?";
  });
  return parts.join(" ");
}

const arrow = ({ type, start }: RelationshipResult, before: string | null) =>
  start === before ? `–${type}→` : `←${type}–`;

/** The database knows years before the first and after 9999, which are no text of this form. */
const PLAIN_DATE = /^\d{4}-\d\d-\d\d$/;

function exactWords({ type, text }: { type: string; text: string }, language: Language): string {
  if (type === "Duration") return durationWords(text, language);
  if (type === "Point") return pointWords(text);
  if (type === "Date") return PLAIN_DATE.test(text) ? dateWords(text, language) : text;
  return type.endsWith("DateTime") ? text.replace("T", " ") : text;
}

const UNITS = ["year", "month", "week", "day", "hour", "minute", "second"] as const;

function durationWords(text: string, language: Language): string {
  const parts = durationParts(text);
  if (parts === null) return text;
  const told = parts.flatMap((part, index) =>
    part === 0
      ? []
      : new Intl.NumberFormat(localeOf(language), {
          style: "unit",
          unit: UNITS[index] ?? "second",
          unitDisplay: "long",
          maximumFractionDigits: 9,
        }).format(part),
  );
  return told.length === 0 ? text : told.join(" ");
}

function pointWords(text: string): string {
  const point = readPoint(text);
  if (point === null) return text;
  if (!isOnEarth(point)) return `(${point.numbers.join(", ")})`;
  const [x = 0, y = 0, z] = point.numbers.map(Number);
  const height = z === undefined ? "" : `, ${z} m`;
  return `${Math.abs(y)}° ${y < 0 ? "S" : "N"}, ${Math.abs(x)}° ${x < 0 ? "W" : "E"}${height}`;
}
