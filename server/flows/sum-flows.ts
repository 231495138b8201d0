import type { Flow, FlowsAnswer, FlowsAsked } from "../../contract/flows.ts";
import type { Run } from "../database/index.ts";
import { readHolders } from "../graph/index.ts";
import { amountsLeftOut } from "./adding/amounts-left-out.ts";
import { addUp } from "./adding/sum.ts";
import { weighAmounts, type CountedAmount } from "./adding/weigh-amounts.ts";
import { keyOf, type Drawn, type Wanted } from "./drawing/draw-flows.ts";
import { createPlaces, type Places } from "./drawing/places.ts";
import { goodsOfCase, type Known } from "./drawing/ways-of-case.ts";
import { readDoubts } from "./reading/read-doubts.ts";
import { compare } from "../compare.ts";
import { groupBy } from "../groups.ts";
import { readTotalLinks, readTotals, withRivals } from "./reading/read-totals.ts";
import type { ToldCase, Total } from "./told.ts";
import { concernedTotals } from "./totals/concerned.ts";
import { totalsLeftOut } from "./totals/totals-left-out.ts";

type Sums = Pick<FlowsAnswer, "flows" | "added" | "notAdded">;

interface Summing {
  /** The cases of the answer. */
  told: readonly ToldCase[];
  drawn: Drawn;
  wanted: Wanted;
  periods: FlowsAsked["periods"];
  known: Known;
}

/** Flows with what may be added in each, what may be added over all of them, and what stands in no sum and why. */
export async function sumFlows(run: Run, summing: Summing): Promise<Sums> {
  const { told, drawn, wanted, known } = summing;
  const own = told.filter(({ id }) => drawn.waysOfCase.has(id));
  const doubts = await readDoubts(run, own);
  const { waysOfCase, asked } = drawn;
  const weighed = weighAmounts(own, { waysOfCase, asked, goods: known.goods, wanted: wanted.goods, doubts });
  const all = addUp(weighed.counted);
  return {
    flows: withAmounts(drawn.flows, weighed.counted),
    added: all.added,
    notAdded: [...amountsLeftOut(weighed, all.atMost, own), ...(await totalsOf(run, summing))],
  };
}

function withAmounts(flows: Drawn["flows"], counted: readonly CountedAmount[]): Flow[] {
  const byFlow = groupBy(counted, ({ way }) => (way === null ? null : keyOf(way)));
  return flows.map((flow) => ({ ...flow, amounts: addUp(byFlow.get(keyOf(flow)) ?? []).added }));
}

/** Totals that may hold cases of the answer, also those that draw no flow. */
async function totalsOf(run: Run, { told, wanted, periods, known }: Summing): Promise<FlowsAnswer["notAdded"]> {
  const days = told.flatMap(({ dateFrom, dateTo }) => (dateFrom === null ? [] : [dateFrom, dateTo ?? dateFrom]));
  const [since, until] = [days.sort(compare)[0], days.at(-1)];
  if (since === undefined || until === undefined) return [];
  const moved = told.map((file) => goodsOfCase(file, known.goods));
  const goods = moved.some((own) => own.length === 0) ? known.goods.all : known.goods.akinTo(moved.flat());
  const asked = wanted.goods === undefined ? undefined : new Set(known.goods.akinTo([...wanted.goods]));
  const read = await readTotals(run, { goods: goods.filter((each) => asked?.has(each) ?? true), since, until });
  const places = await withPlacesOf(run, known.places, read);
  const concerned = concernedTotals(read, told, periods, { goods: known.goods, places });
  const totals = await withRivals(run, concerned);
  return totalsLeftOut(totals, await readTotalLinks(run, totals), known.goods);
}

/** Places of totals lie elsewhere than those of cases. */
async function withPlacesOf(run: Run, places: Places, totals: readonly Total[]): Promise<Places> {
  const ids = [...new Set(totals.flatMap((total) => total.places.map(({ id }) => id)))].sort();
  const more = createPlaces(await readHolders(run, ids));
  const own = new Set(ids);
  return {
    isWithin: (place, area) => (own.has(place) ? more : places).isWithin(place, area),
    holdersOf: (place) => (own.has(place) ? more : places).holdersOf(place),
  };
}
