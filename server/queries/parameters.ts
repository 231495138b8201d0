import { z } from "zod";
import { EntityId, IsoDate } from "../../contract/kinds.ts";
import type { QueryParameter } from "../../contract/queries.ts";
import { AppError } from "../errors.ts";

export type ParameterValue = string | number | string[] | number[];

const MOST_ITEMS = 1000;
const Text = z.string().max(1000);

/** A form and a command line send numbers as text. */
const Figure = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .transform(Number),
]);

/** A header, a form and a command line hold lists as JSON text. */
const listOf = <Item extends string | number>(item: z.ZodType<Item>): z.ZodType<Item[]> =>
  z.preprocess((given) => (typeof given === "string" ? jsonIn(given) : given), z.array(item).max(MOST_ITEMS));

const SHAPES: Record<QueryParameter["type"], z.ZodType<ParameterValue>> = {
  place: EntityId,
  case: EntityId,
  entity: EntityId,
  text: Text,
  number: Figure,
  date: IsoDate,
  texts: listOf(Text),
  numbers: listOf(Figure),
};

const EXPECTED: Record<QueryParameter["type"], string> = {
  place: "the id of a place, such as place:spain",
  case: "the id of a case, such as case:2024-02-08-bacalan",
  entity: "an id, such as agency:ofast",
  text: "text",
  number: "a number",
  date: "a date, such as 2024-02-08",
  texts: 'a list of texts, such as ["road", "sea"]',
  numbers: "a list of numbers, such as [2023, 2024]",
};

/**
 * The parameters a saved question runs with: checked, defaults filled in, null for what was left out.
 *
 * @throws AppError `invalid_request` with the parameter's name.
 */
export function fillParameters(
  declared: readonly QueryParameter[],
  given: Readonly<Record<string, unknown>>,
): Record<string, ParameterValue | null> {
  const names = new Set(declared.map(({ name }) => name));
  for (const name of Object.keys(given)) {
    if (names.has(name)) continue;
    throw new AppError("invalid_request", `This question has no parameter "${name}".`, {
      hint: names.size === 0 ? "It takes none." : `It takes ${[...names].join(", ")}.`,
      values: { parameter: name },
    });
  }
  return Object.fromEntries(declared.map((parameter) => [parameter.name, valueOf(parameter, given[parameter.name])]));
}

/** Whether a value may stand for a parameter of this type. */
export function fitsType(type: QueryParameter["type"], value: unknown): boolean {
  return (type === "number") === (typeof value === "number") && SHAPES[type].safeParse(value).success;
}

/** What a default or an example stands for; undefined where it is not of this type. */
export function readAs(type: QueryParameter["type"], given: string | number): ParameterValue | undefined {
  return SHAPES[type].safeParse(given).data;
}

function valueOf({ name, type, required, default: fallback }: QueryParameter, given: unknown): ParameterValue | null {
  if (given === undefined || given === null || given === "") {
    // Other tools write questions too: what the database makes of it is theirs to see.
    if (!required) return fallback === null ? null : (readAs(type, fallback) ?? fallback);
    throw refused(`This question needs "${name}": ${EXPECTED[type]}.`, name, type);
  }
  const parsed = SHAPES[type].safeParse(given);
  if (parsed.success) return parsed.data;
  throw refused(`The parameter "${name}" must be ${EXPECTED[type]}.`, name, type);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refused(sentence: string, parameter: string, type: string): AppError {
  return new AppError("invalid_request", sentence, { values: { parameter, type } });
}
