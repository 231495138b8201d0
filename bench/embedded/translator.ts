import type { Query } from "../../server/database/index.ts";
import { translate } from "../../server/embedded/dialect/index.ts";
import { LearntState } from "../../server/embedded/engine/learnt/state.ts";
import { prepare } from "../../server/embedded/engine/statement.ts";
import { Translations } from "../../server/embedded/engine/translations.ts";
import type { Figure } from "../figures.ts";

const ROUNDS = 50;

/** Milliseconds a statement, in this process: translated anew, and taken from the cache as the engine does. */
export function translatorFigures(statements: readonly Query[]): Figure[] {
  const known = { learnt: LearntState.unknown, translations: new Translations() };
  return [
    { what: "translated anew", ms: perStatement(statements, translate) },
    { what: "known by its text", ms: perStatement(statements, (text, parameters) => prepare(text, parameters, known)) },
  ];
}

function perStatement(
  statements: readonly Query[],
  work: (text: string, parameters: Record<string, unknown>) => unknown,
): number[] {
  const rounds: number[] = [];
  for (let round = -ROUNDS; round < ROUNDS; round++) {
    const started = performance.now();
    for (const { statement, parameters = {} } of statements) work(statement, parameters);
    if (round >= 0) rounds.push((performance.now() - started) / statements.length);
  }
  return rounds;
}
