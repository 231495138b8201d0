import type { QueryParameter, SavedQuery } from "../../contract/queries.ts";
import { draftValue, isNamed, type ParameterDraft } from "./parameter-drafts.ts";

/** What stands in the form of a question, by parameter, as it is written there; empty: left out. */
export type FormTexts = Readonly<Record<string, string>>;

/** Why a field cannot be sent as it stands. */
export type FieldFault = "missing" | "number" | "date";

/** What a form begins with: the example where there is one, else what is taken without an answer. */
export function firstTexts({ parameters, example }: Pick<SavedQuery, "parameters" | "example">): FormTexts {
  return Object.fromEntries(
    parameters.map(({ name, type, default: fallback }) => [name, textOf(type, example[name] ?? fallback)]),
  );
}

/** The same for a form in which something stands already; what the question does not ask for is left out. */
export function textsOf(query: Pick<SavedQuery, "parameters" | "example">, given: FormTexts = {}): FormTexts {
  const first = firstTexts(query);
  return Object.fromEntries(Object.entries(first).map(([name, text]) => [name, given[name] ?? text]));
}

/** Ids of the places, cases and other things that are named in a form. */
export function idsIn({ parameters }: Pick<SavedQuery, "parameters">, texts: FormTexts): string[] {
  const named = parameters.filter(({ type }) => isNamed(type));
  return named.map(({ name }) => texts[name]?.trim() ?? "").filter((id) => id !== "");
}

export function faultOf({ type, required }: QueryParameter, text: string): FieldFault | null {
  if (text.trim() === "") return required ? "missing" : null;
  const read = draftValue({ type, text: text.trim() });
  if (!("wrong" in read)) return null;
  return read.wrong === "date" ? "date" : "number";
}

/** Fields that cannot be sent, in the order of the form. */
export function faultsIn({ parameters }: Pick<SavedQuery, "parameters">, texts: FormTexts): Map<string, FieldFault> {
  const faults = new Map<string, FieldFault>();
  for (const parameter of parameters) {
    const fault = faultOf(parameter, texts[parameter.name] ?? "");
    if (fault !== null) faults.set(parameter.name, fault);
  }
  return faults;
}

/**
 * What the statement is run with: of what is left out its usual value, and null where it has none, as the server fills
 * it in. `nameOf`: what a place, a case or another thing is called.
 */
export function draftsFor(
  { parameters }: Pick<SavedQuery, "parameters">,
  texts: FormTexts,
  nameOf: (id: string) => string | undefined = () => undefined,
): Record<string, ParameterDraft> {
  return Object.fromEntries(
    parameters.map((parameter) => [parameter.name, draftFor(parameter, texts[parameter.name] ?? "", nameOf)]),
  );
}

function draftFor(
  { type, default: fallback }: QueryParameter,
  written: string,
  nameOf: (id: string) => string | undefined,
): ParameterDraft {
  const text = written.trim() === "" ? textOf(type, fallback) : type === "text" ? written : written.trim();
  if (text === "") return { type: "null", text: "" };
  const name = isNamed(type) ? nameOf(text) : undefined;
  return { type, text, ...(name !== undefined && { name }) };
}

/** As it stands in a form: of a list one item a line. */
export function textOf(type: QueryParameter["type"], value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number" || !isList(type)) return String(value);
  const items = jsonIn(value);
  return Array.isArray(items) ? items.map(String).join("\n") : "";
}

/** As it is kept: of a list as JSON. */
export function keptText(type: QueryParameter["type"], text: string): string {
  if (!isList(type) || text.trim() === "") return text.trim();
  const read = draftValue({ type, text });
  return "value" in read ? JSON.stringify(read.value) : text;
}

const isList = (type: QueryParameter["type"]): type is "texts" | "numbers" => type === "texts" || type === "numbers";

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
