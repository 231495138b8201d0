import { BoltFailure } from "../bolt/failures.ts";
import { needsLiteral, toEngine, toLiteral } from "../bolt/values-to-engine.ts";
import { DialectError, guardError, type DialectErrorKind, type Translation } from "../dialect/index.ts";
import type { LearntState } from "./learnt/state.ts";
import { needsTemporal, type Parameters } from "./temporal-use.ts";
import type { Translations } from "./translations.ts";

/** A statement as the engine gets it. */
export interface Statement {
  translation: Translation;
  /** What the translation stands on. */
  learnt: LearntState;
  /** Parameters in the engine's form; those that went into the text are left out. */
  parameters: Parameters;
  /** It makes or is given dates, times or durations. */
  isTemporal: boolean;
  /** CREATE or DROP of an index or a constraint. */
  isSchemaChange: boolean;
}

const CODES: Record<DialectErrorKind, string> = {
  syntax: "Neo.ClientError.Statement.SyntaxError",
  semantic: "Neo.ClientError.Statement.SyntaxError",
  type: "Neo.ClientError.Statement.TypeError",
  argument: "Neo.ClientError.Statement.ArgumentError",
  unsupported: "Neo.ClientError.Statement.UnsupportedOperationError",
};

/** Rules for which Neo4j has a code of its own. */
const RULE_CODES = new Map([
  ["parameter-missing", "Neo.ClientError.Statement.ParameterMissing"],
  ["procedure", "Neo.ClientError.Procedure.ProcedureNotFound"],
]);

/** @throws BoltFailure when the statement is wrong or the engine would answer it wrongly. */
export function prepare(
  text: string,
  parameters: Parameters,
  { learnt, translations }: { learnt: LearntState; translations: Translations },
): Statement {
  const inline = new Map<string, string>();
  for (const [name, value] of Object.entries(parameters)) {
    if (needsLiteral(value)) inline.set(name, toLiteral(value));
  }
  const translation = wording(() => translations.of(text, parameters, inline, learnt));
  const passed: Parameters = {};
  for (const [name, value] of Object.entries(translation.params)) {
    if (!needsLiteral(value)) passed[name] = toEngine(value);
  }
  return {
    translation,
    learnt,
    parameters: passed,
    isTemporal: needsTemporal(translation.text, parameters),
    isSchemaChange: translation.kind === "s" && !/^\s*SHOW\b/i.test(translation.text),
  };
}

/** The dialect's own error when one of its guards stopped the statement at run time. */
export function guardFailure(engineMessage: string): BoltFailure | undefined {
  const guard = guardError(engineMessage);
  return guard && failureOf(guard);
}

function wording<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (thrown) {
    throw thrown instanceof DialectError ? failureOf(thrown) : thrown;
  }
}

function failureOf(error: DialectError): BoltFailure {
  return new BoltFailure(RULE_CODES.get(error.rule) ?? CODES[error.kind], error.sentence, { cause: error });
}
