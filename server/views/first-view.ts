import { PICTURE_OF, type SampleId } from "../../contract/sample-id.ts";
import type { FirstView, View } from "../../contract/views.ts";
import type { Database, ReadLimits } from "../database/index.ts";
import { sourcesOfClaims } from "../evidence/index.ts";
import { bestConnected, counts, load } from "../graph/index.ts";
import { readBundledViews } from "./bundled.ts";

/** Enough to see what a graph is about, few enough to be arranged and read. */
const BEST_CONNECTED = 40;

/**
 * What a start shows: the picture of a sample, the story before the network, or where the graph holds
 * neither, the best connected nodes without any words of ours. `sample`: only the picture of that one.
 */
export async function firstView(database: Database, limits: ReadLimits, sample?: SampleId): Promise<FirstView> {
  const totals = await counts(database, limits);
  for (const view of await readBundledViews()) {
    if (sample !== undefined && view.id !== PICTURE_OF[sample]) continue;
    const { slice, missing, cypher } = await load(database, { ...bodyOf(view), among: false }, limits);
    if (slice.nodes.length < view.spots.length / 2) continue;
    const claims = [...new Set(slice.edges.flatMap((edge) => edge.claims))];
    const sources = await sourcesOfClaims(database, claims, limits);
    return { view, slice, sources, claims: claims.length, missing, totals, cypher };
  }
  const start = await bestConnected(database, BEST_CONNECTED, limits);
  return { view: null, ...start, sources: [], claims: 0, missing: [], totals };
}

function bodyOf({ spots, links }: View): Pick<Parameters<typeof load>[1], "ids" | "relationships"> {
  return {
    ids: spots.map(({ id }) => id),
    relationships: links.map(({ from, type, id }) => ({ from, type, id })),
  };
}
