import type { Database, OnceLimits, Query } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { examine, toRefusal, type Examined, type Purpose } from "./guard/index.ts";

/**
 * Lets a statement that somebody wrote pass, or refuses it by the first thing that is said against it.
 *
 * @throws AppError `query_rejected` with `values.rule` for what the guard refuses, and as `examine`.
 */
export async function admit(
  database: Database,
  { statement, parameters = {} }: Query,
  limits: OnceLimits,
  purpose: Purpose = "read",
): Promise<Examined> {
  const examined = await examine(database, statement, parameters, limits, purpose);
  const [first] = examined.objections;
  if (first !== undefined) throw toRefusal(first);
  expectAll(examined.parameters, parameters);
  return examined;
}

/** The databases word a missing parameter differently, and one of them only when it comes to it. */
function expectAll(names: readonly string[], given: Readonly<Record<string, unknown>>): void {
  const missing = names.find((name) => !Object.hasOwn(given, name));
  if (missing === undefined) return;
  throw new AppError("query_rejected", `The parameter $${missing} has no value.`, {
    hint: "Give each parameter of the statement a value; null is one too.",
    values: { parameter: missing },
  });
}
