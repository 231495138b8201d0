import { z } from "zod";

/** How the value of a parameter is written in the form. */
export const ParameterType = z.enum([
  "text",
  "number",
  "date",
  "yes-no",
  "texts",
  "numbers",
  "place",
  "case",
  "entity",
  "json",
  "null",
]);
export type ParameterType = z.infer<typeof ParameterType>;

/** A parameter as somebody writes it: `name` is what a place or a case is called. */
export const ParameterDraft = z.object({ type: ParameterType, text: z.string(), name: z.string().optional() });
export type ParameterDraft = z.infer<typeof ParameterDraft>;

/** Taken by its name; its id is what the statement gets. */
export const isNamed = (type: ParameterType): type is "place" | "case" | "entity" =>
  type === "place" || type === "case" || type === "entity";

export const NO_DRAFT: ParameterDraft = { type: "text", text: "" };

/** What a draft stands for; `wrong`: what is written is no such value. */
export type DraftValue = { value: unknown } | { wrong: "number" | "date" | "json" };

export function draftValue({ type, text }: ParameterDraft): DraftValue {
  switch (type) {
    case "number":
      return numberIn(text) ?? { wrong: "number" };
    case "date":
      return isDate(text) ? { value: text } : { wrong: "date" };
    case "yes-no":
      return { value: text === "true" };
    case "texts":
      return { value: linesOf(text) };
    case "numbers": {
      const numbers = linesOf(text).map(numberIn);
      return numbers.includes(null) ? { wrong: "number" } : { value: numbers.map((one) => one?.value) };
    }
    case "json":
      return jsonIn(text);
    case "null":
      return { value: null };
    default:
      return { value: text };
  }
}

/** The draft that stands for a value, in the plainest form that says it wholly. */
export function draftOf(value: unknown): ParameterDraft {
  if (value === null || value === undefined) return { type: "null", text: "" };
  if (typeof value === "number") return { type: "number", text: String(value) };
  if (typeof value === "boolean") return { type: "yes-no", text: String(value) };
  if (typeof value === "string") return { type: "text", text: value };
  if (Array.isArray(value) && value.length > 0) {
    if (value.every((item) => typeof item === "number")) return { type: "numbers", text: value.join("\n") };
    if (value.every((item) => typeof item === "string" && isLine(item)))
      return { type: "texts", text: value.join("\n") };
  }
  return { type: "json", text: JSON.stringify(value, null, 2) };
}

export const draftsOf = (values: Readonly<Record<string, unknown>>): Record<string, ParameterDraft> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, draftOf(value)]));

/** Values of the drafts that say one. */
export function draftValues(drafts: Readonly<Record<string, ParameterDraft>>): Record<string, unknown> {
  const entries = Object.entries(drafts).flatMap(([name, draft]) => {
    const read = draftValue(draft);
    return "value" in read ? [[name, read.value] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Whether a statement gets the same by both, however it is written. */
export const sameValues = (
  one: Readonly<Record<string, ParameterDraft>>,
  other: Readonly<Record<string, ParameterDraft>>,
): boolean => JSON.stringify(draftValues(one)) === JSON.stringify(draftValues(other));

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const isLine = (text: string): boolean => text !== "" && text === text.trim() && !/[\r\n]/.test(text);

/** A comma is a decimal sign too, as French writes it. */
function numberIn(text: string): { value: number } | null {
  const plain = text.trim().replace(",", ".");
  return /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(plain) ? { value: Number(plain) } : null;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

function jsonIn(text: string): DraftValue {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { wrong: "json" };
  }
}
