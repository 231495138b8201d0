import { Unwritable } from "../database/index.ts";
import { AppError } from "../errors.ts";

export type Properties = Record<string, unknown>;

/**
 * Databases keep properties in no order; a file that changes only with its content can be compared.
 *
 * @param owner names what has them, for the refusal.
 * @throws AppError `query_unsupported` for a property that no text can make again.
 */
export function sorted(owner: string, properties: unknown): Properties {
  if (typeof properties !== "object" || properties === null) return {};
  const entries = Object.entries(properties);
  for (const [name, value] of entries) refuseUnwritable(owner, name, value);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function refuseUnwritable(owner: string, property: string, value: unknown): void {
  const unwritable = find(value);
  if (unwritable === undefined) return;
  const { what } = unwritable;
  throw new AppError(
    "query_unsupported",
    `The property ${property} of ${owner} holds ${what}, which no export can hold.`,
    {
      hint: "Remove the property or keep it as text, then export again.",
      values: { property, owner },
    },
  );
}

function find(value: unknown): Unwritable | undefined {
  if (value instanceof Unwritable) return value;
  if (typeof value !== "object" || value === null) return undefined;
  for (const item of Object.values(value)) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
