import { DialectError } from "./errors.ts";
import { rules } from "./rules/index.ts";

/** The rule whose run-time guard stopped a statement, told by the number that could not be divided by zero. */
export function guardError(engineMessage: string): DialectError | undefined {
  const code = Number(/division by zero: (70\d{3}) \/ 0/.exec(engineMessage)?.[1]);
  const found = Object.entries(rules).find(([, rule]) => rule.code === code);
  if (!found) return undefined;
  const [id, { kind, sentence }] = found;
  return new DialectError(id, sentence, 0, 0, kind);
}
