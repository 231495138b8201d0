import type { Expression } from "../embedded/dialect/index.ts";
import { lookAtStatement } from "./guard/index.ts";
import { writtenIn } from "./written-values.ts";

/** Names of properties; "all" where it may be any. */
export type WrittenNames = ReadonlySet<string> | "all";

/**
 * Which properties a statement may give a value: on what is there, and on what it makes, which may take the place of
 * what it deletes. One that it only takes away is not among them.
 */
export function writtenNames(statement: string, parameters: Parameters = {}): WrittenNames {
  const { tree } = lookAtStatement(statement, parameters, { purpose: "edit" });
  if (tree === undefined) return "all";
  if (tree.kind === "Command") return new Set();
  const names = writtenIn(tree.query).map((written) => {
    if (written.to === "property") return [written.key];
    return written.to === "any" ? null : namesOf(written.value, parameters);
  });
  return names.includes(null) ? "all" : new Set(names.flatMap((each) => each ?? []));
}

type Parameters = Readonly<Record<string, unknown>>;

/** Names in a map that is given; null: any. */
function namesOf(map: Expression, parameters: Parameters): readonly string[] | null {
  const given = map.kind === "Parameter" ? parameters[map.name] : null;
  return typeof given === "object" && given !== null && !("$type" in given) ? Object.keys(given) : null;
}
