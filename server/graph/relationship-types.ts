import { RelationshipType, STATING, type Kind } from "../../contract/kinds.ts";
import { AppError } from "../errors.ts";

/** Goods, services and methods are shared by cases that have nothing else in common: no way to connect two of them. */
const SHARED = new Set<string>(["SEIZED", "HANDLED", "USED"]);

export const CONNECTING = STATING.filter((type) => !SHARED.has(type));

/** Types for a pattern; null means any type. */
export type Types = readonly string[] | null;

/** A claim states by being one, so that its relationships are structural: without a type, all of them come. */
const WITHOUT_STATEMENTS: ReadonlySet<Kind> = new Set(["claim", "source", "statistic", "other"]);

/** What Expand brings of a node of this kind where no type is named. */
export const usualTypes = (kind: Kind): Types => (WITHOUT_STATEMENTS.has(kind) ? null : STATING);

/**
 * A relationship in a pattern, such as `[r:FROM|TO]`. A type cannot be a parameter in Cypher, so
 * each is checked before it goes into a text.
 *
 * @throws AppError `invalid_request` for what does not look like a type.
 */
export function relationship(name: string, types: Types): string {
  if (types === null || types.length === 0) return `[${name}]`;
  return `[${name}:${types.map(checked).join("|")}]`;
}

/** False for a foreign graph's types in another spelling, which the interface has no place for. */
export function isType(name: string): boolean {
  return RelationshipType.safeParse(name).success;
}

function checked(type: string): string {
  if (isType(type)) return type;
  throw new AppError("invalid_request", `There can be no relationship type "${type}".`, {
    hint: "A relationship type looks like SEIZED_IN.",
    values: { type },
  });
}
