import { HypothesesBody, type KeepHypothesisAsked } from "../../../contract/hypotheses.ts";
import { Float, type Database, type ReadLimits, type Row, type Run } from "../../database/index.ts";
import { AppError } from "../../errors.ts";
import { firstRow, writeKept } from "../../keeping/index.ts";
import { projectionNow } from "../projection/kept-projection.ts";
import type { Projection, RouteLeg } from "../projection/projection.ts";
import { LegRow } from "../projection/read-projection.ts";
import { foreignGraph, hypothesisChanged, outpaced } from "./failures.ts";
import { createTest, type LegPair } from "./find-pairs.ts";
import { hypothesisId, seenOf } from "./hypothesis-id.ts";
import { legOfPair } from "./leg-of-pair.ts";
import { premiseOf } from "./premises.ts";
import { KEEP, LEGS_NOW, REVISION } from "./statements.ts";
import { windowsOn } from "./windows.ts";

/** How often it is begun again where others write at the same time. */
const MOST_TRIES = 5;

/**
 * Makes a hypothesis an inferred leg of the graph. One that is there already stays as it is.
 *
 * It is judged by the graph at one revision, and written by the transaction that makes the next one; where somebody
 * else was faster it is judged again.
 *
 * @throws AppError `hypothesis_changed` where what it rests on is not what was seen, or a way is known by now;
 *   `database_foreign`, and as `write`.
 */
export async function keep(database: Database, asked: KeepHypothesisAsked, limits: ReadLimits): Promise<void> {
  const id = hypothesisId(...asked.premises);
  const acceptedAt = asked.acceptedAt ?? new Date().toISOString();
  for (let tries = 1; ; tries++) {
    const { projection, revision } = await projectionNow(database, limits);
    if (revision === null) throw foreignGraph();
    if (projection.legRows.has(id)) return;
    const pair = pairAsSeen(asked, projection);
    const from = projection.places[pair.first.leg.to]?.id ?? "";
    const to = projection.places[pair.second.leg.from]?.id ?? "";
    const properties = { ...propertiesOf(pair, projection), acceptedAt, ...(asked.note && { note: asked.note }) };
    try {
      return await writeKept(database, { limits, refusal: foreignGraph }, async (run) => {
        if ((await firstRow(run, { statement: REVISION }))?.["revision"] !== revision + 1) throw outpaced();
        await refuseChanged(run, [pair.first.leg, pair.second.leg], projection);
        const made = await firstRow(run, { statement: KEEP, parameters: { from, to, properties } });
        if (made === undefined) throw hypothesisChanged(asked.premises);
      });
    } catch (failure) {
      if (!(failure instanceof AppError) || failure.code !== "write_conflict" || tries === MOST_TRIES) throw failure;
    }
  }
}

/** @throws AppError `hypothesis_changed`. */
function pairAsSeen({ premises, days, seen, windowDays }: KeepHypothesisAsked, projection: Projection): LegPair {
  const [first, second] = ([0, 1] as const).map((at) => {
    const premise = premiseOf(premises[at], projection);
    return premise && days ? { ...premise, windows: windowsOn(premise.windows, days[at]) } : premise;
  });
  if (first === undefined || second === undefined) throw hypothesisChanged(premises);
  const [pair] = createTest(HypothesesBody.parse({ windowDays }), projection)(first, second);
  if (pair === undefined || seenOf(pair, projection) !== seen) throw hypothesisChanged(premises);
  return pair;
}

function propertiesOf(pair: LegPair, projection: Projection): Record<string, unknown> {
  const { id, status, rules, premises, mode, commodities, claims, dateFrom, dateTo, confidence } = legOfPair(
    pair,
    projection,
  );
  return {
    id,
    status,
    rules,
    premises,
    mode,
    commodities,
    claims,
    dateFrom,
    dateTo,
    confidence: new Float(confidence),
    voices: Math.min(pair.first.strength.sources, pair.second.strength.sources),
    disputed: false,
  };
}

/** @throws AppError `hypothesis_changed` where another program wrote to one of the two legs. */
async function refuseChanged(run: Run, legs: readonly [RouteLeg, RouteLeg], { places }: Projection): Promise<void> {
  const idOf = (row: number) => places[row]?.id ?? "";
  const parameters = { starts: [...new Set(legs.map(({ from }) => idOf(from)))], legs: legs.map(({ id }) => id) };
  const { rows } = await run({ statement: LEGS_NOW, parameters });
  const isSame = legs.every(({ id, from, to, claims, commodities }) => {
    const told = JSON.stringify([id, idOf(from), idOf(to), "reported", claims, commodities]);
    return rows.some((row) => printOf(row) === told);
  });
  if (!isSame) throw hypothesisChanged(legs.map(({ id }) => id));
}

const LegNow = LegRow.pick({ id: true, from: true, to: true, status: true, claims: true, commodities: true });

/** Read as every leg is: what is missing means here what it means there. */
function printOf(row: Row): string | undefined {
  const { data } = LegNow.safeParse(row);
  return data && JSON.stringify([data.id, data.from, data.to, data.status, data.claims, data.commodities]);
}
