import type { FlowsAnswer, FlowsAsked, FlowStop } from "../../contract/flows.ts";
import { findNodes, readTogether, type Database, type ReadLimits, type Run } from "../database/index.ts";
import { toSlice } from "../graph/index.ts";
import { drawFlows, type Drawn, type Wanted } from "./drawing/draw-flows.ts";
import { waysOf, type Known } from "./drawing/ways-of-case.ts";
import { toFlowCase } from "./flow-case.ts";
import { caseQuestion, checkCases, whatEmptied } from "./question.ts";
import { readCases } from "./reading/read-cases.ts";
import { goodsAsked, readGoods } from "./reading/read-goods.ts";
import { readPlaces, type PlacesOfCases } from "./reading/read-places.ts";
import { sumFlows } from "./sum-flows.ts";
import { stopsOf, withStops, type ToldCase } from "./told.ts";

const NOTE =
  "A seizure is not a flow: these are cases that became known, counted one by one, and not the goods that pass.";

/** The ends of these cases, as anybody can ask for them. */
const ENDS_OF_CASES = `UNWIND $cases AS wanted
MATCH (c:Entity) WHERE c.id = wanted
MATCH (c)-[r:FROM|VIA|TO|SEIZED_IN]->(p:Place)
RETURN c AS file, r AS says, p AS place`;

/**
 * Cases gathered by where their goods come from and where they end, with the amounts that may be added, and those that
 * may not and why.
 *
 * @throws AppError `unknown_node` for a case or goods that this graph does not hold; `query_too_large` where more than
 *   can be read is told of its amounts; and as `readTogether` of the database.
 */
export function findFlows(database: Database, asked: FlowsAsked, limits: ReadLimits): Promise<FlowsAnswer> {
  return readTogether(database, limits, (run) => answer(run, asked));
}

async function answer(run: Run, asked: FlowsAsked): Promise<FlowsAnswer> {
  await checkCases(run, asked);
  const goods = await readGoods(run);
  const wanted: Wanted = { modes: asked.modes, goods: goodsAsked(asked.commodities, goods) };
  const question = caseQuestion(asked, wanted.goods);
  const { told: all, isCut } = await readCases(run, question);
  const read = await readPlaces(run, all);
  const known: Known = { places: read.places, goods };
  const isAsked = endsAsked(asked);
  const asTold = read.told.map((file) => withStops(file, isAsked));
  const drawn = drawFlows(asTold, wanted, known);
  const shown = new Set([...drawn.waysOfCase.keys(), ...drawn.incomplete.map((each) => each.case)]);
  const told = asTold.filter(({ id }) => shown.has(id));
  const cases = told.map((file) => toFlowCase(file, goods));
  const emptiedBy = all.length === 0 ? await whatEmptied(run, question) : whatLeftNone(drawn, asTold, wanted, known);
  return {
    ...(await sumFlows(run, { told, drawn, wanted, periods: asked.periods, known })),
    cases,
    incomplete: drawn.incomplete.map(lacksOf(read.told, known)),
    isCut,
    emptiedBy,
    note: NOTE,
    ...(await pieceOf(run, cases, read)),
    cypher: { statement: ENDS_OF_CASES, parameters: { cases: cases.map(({ id }) => id) } },
  };
}

/** What of a case the question lets it tell. */
function endsAsked({ status, minConfidence, without }: FlowsAsked): (stop: FlowStop) => boolean {
  const left = new Set(without);
  return (stop) =>
    (status === "all" || stop.status !== "inferred") &&
    (stop.confidence === null || stop.confidence >= minConfidence) &&
    !left.has(stop.relationship);
}

/** What a case lacks by itself; where it is whole, the question took an end away. */
function lacksOf(whole: readonly ToldCase[], known: Known) {
  const files = new Map(whole.map((file) => [file.id, file]));
  return (each: FlowsAnswer["incomplete"][number]): FlowsAnswer["incomplete"][number] => {
    const file = files.get(each.case);
    const ways = file === undefined ? each.lacks : waysOf(file, known);
    return { ...each, lacks: typeof ways === "string" ? ways : "question" };
  };
}

/** Cases were read: what of the question leaves none of them a flow. */
function whatLeftNone(
  drawn: Drawn,
  told: readonly ToldCase[],
  { goods }: Wanted,
  known: Known,
): FlowsAnswer["emptiedBy"] {
  if (drawn.flows.length > 0) return null;
  if (drawn.incomplete.length > 0) return "ends";
  const ofGoods = drawFlows(told, { goods, modes: [] }, known);
  return ofGoods.flows.length + ofGoods.incomplete.length > 0 ? "modes" : "commodities";
}

/** The places and goods of an answer, and what holds the places. */
async function pieceOf(
  run: Run,
  cases: FlowsAnswer["cases"],
  { nodes, places }: PlacesOfCases,
): Promise<Pick<FlowsAnswer, "slice" | "within">> {
  const ids = [...new Set(cases.flatMap((file) => stopsOf(file).map(({ place }) => place)))].sort();
  const holders = ids.flatMap((id) => places.holdersOf(id));
  const goods = cases.flatMap((file) => [...file.commodities, ...file.seized.map(({ commodity }) => commodity)]);
  const found = [...new Set([...ids, ...holders])].flatMap((id) => nodes.get(id) ?? []);
  return {
    slice: await toSlice(run, [...found, ...(await findNodes(run, [...new Set(goods)].sort()))], []),
    within: Object.fromEntries(ids.map((id) => [id, [...places.holdersOf(id)]])),
  };
}
