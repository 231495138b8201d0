import type { FlowsAnswer, FlowsAsked } from "../../contract/flows.ts";
import type { Run } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { anyCase, NAMED_CASES, type CaseConditions } from "./statements.ts";
import type { CaseQuestion } from "./reading/read-cases.ts";

/** @throws AppError `unknown_node` for the first named case that is none. */
export async function checkCases(run: Run, { cases }: FlowsAsked): Promise<void> {
  if (cases.length === 0) return;
  const { rows } = await run({ statement: NAMED_CASES, parameters: { cases } }, cases.length);
  const held = new Set(rows.map(({ id }) => id));
  const unknown = cases.find((id) => !held.has(id));
  if (unknown === undefined) return;
  throw new AppError("unknown_node", `This graph holds no case "${unknown}".`, {
    hint: "Search for it by its title: it may go by another id, or have been removed.",
    values: { id: unknown },
  });
}

/** Which cases are read: each condition stands in the query only where it is asked for. */
export function caseQuestion(asked: FlowsAsked, goods: ReadonlySet<string> | undefined): CaseQuestion {
  const { cases, periods, modes } = asked;
  return {
    conditions: {
      isNamed: cases.length > 0,
      hasPeriods: periods.length > 0,
      hasGoods: goods !== undefined,
      hasModes: modes.length > 0,
    },
    parameters: {
      ...(cases.length > 0 ? { cases } : {}),
      ...(periods.length > 0 ? { periods: periods.map(({ from, to }) => [from, to]) } : {}),
      ...(goods === undefined ? {} : { goods: [...goods].sort() }),
      ...(modes.length > 0 ? { modes } : {}),
    },
  };
}

type EmptiedBy = FlowsAnswer["emptiedBy"];

/** Where no case is left: the condition that took the last one away, each looked at with those before it. */
export async function whatEmptied(run: Run, { conditions, parameters }: CaseQuestion): Promise<EmptiedBy> {
  const { isNamed, hasPeriods, hasGoods } = conditions;
  const none: CaseConditions = { isNamed, hasPeriods: false, hasGoods: false, hasModes: false };
  const steps: [CaseConditions, EmptiedBy][] = [
    [none, "graph"],
    [{ ...none, hasPeriods }, "periods"],
    [{ ...none, hasPeriods, hasGoods }, "commodities"],
    [conditions, "modes"],
  ];
  for (const [kept, emptiedBy] of steps) {
    const { rows } = await run({ statement: anyCase(kept), parameters }, 1);
    if (rows.length === 0) return emptiedBy;
  }
  return "ends";
}
