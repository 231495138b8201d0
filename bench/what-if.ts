// What if a hub closes, over 1,000 pairs of ends on hubs and spokes of 10,000 places and 50,000 legs: the best way of
// each pair before and after, beside igraph and NetworkX asked again pair by pair. Processor time, since machines are
// shared. FILIERE_BENCH_QUICK=1 runs it small.
import { WhatIfBody, type WhatIfPair } from "../contract/routes.ts";
import { compareClosed, type Comparison } from "../server/routes/closing/compare-closed.ts";
import { figures } from "./figures.ts";
import { createHubGraph } from "./routes/hub-graph.ts";
import { hubProjection, placeId } from "./routes/hub-projection.ts";
import { startPeer, type Peer } from "./routes/peer.ts";
import { isSame } from "./routes/same-costs.ts";

const PLACES = 10_000;
/** The first hub has by far the most legs. */
const CLOSED = 0;
/** More than a way of ours may have: theirs have no limit, and longer ones are not compared. */
const MOST_LEGS = 12;

const quick = process.env["FILIERE_BENCH_QUICK"] === "1";
const [origins, destinations] = quick ? [5, 10] : [25, 40];
const runs = quick ? 2 : 3;

type Pair = [from: number, to: number];
interface PeerWays {
  ms: number;
  /** Of each pair before and after: cost and legs, or no way. */
  ways: [before: [number, number] | null, after: [number, number] | null][];
}

const graph = createHubGraph(PLACES, 1);
const projection = hubProjection(graph);
const rows = (count: number, first: number) => Array.from({ length: count }, (_, index) => first + 97 * index);
const [from, to] = [rows(origins, 1000), rows(destinations, 5003)];
const pairs = from.flatMap((begin) => to.map((end): Pair => [begin, end]));

const own: number[] = [];
let answer = ask();
for (let run = 0; run < runs; run++) {
  const started = process.cpuUsage();
  answer = ask();
  const { user, system } = process.cpuUsage(started);
  own.push((user + system) / 1000);
}
process.stdout.write(`${JSON.stringify(answer.counts)}, complete: ${answer.isComplete}\n`);

const peer = await startPeer();
if (peer === undefined) {
  process.stdout.write("No Python with igraph and NetworkX here: our own figures only.\n");
  figures(`${pairs.length} pairs, one hub closed`, [{ what: "ours", ms: own }]);
} else {
  await peer.load(graph, true);
  const theirs = await askPeer(peer, "igraph", pairs, runs);
  figures(`${pairs.length} pairs, one hub closed`, [
    { what: "igraph", ms: theirs },
    { what: "ours", ms: own },
  ]);
  const some = pairs.filter((_, index) => index % 20 === 0);
  const slow = await askPeer(peer, "networkx", some, 1);
  const scaled = slow.map((ms) => (ms * pairs.length) / some.length);
  figures(`the same; NetworkX asked ${some.length} of the pairs, its time scaled to all`, [
    { what: "NetworkX", ms: scaled },
    { what: "ours", ms: own },
  ]);
  peer.close();
}

function ask(): Comparison {
  const id = (row: number) => placeId(row, PLACES);
  const question = { from: from.map(id), to: to.map(id), maxLegs: MOST_LEGS, chain: "any" };
  const asked = WhatIfBody.parse({ question, closed: { places: [id(CLOSED)] } });
  return compareClosed(asked, projection, Infinity);
}

async function askPeer(asked: Peer, tool: string, some: readonly Pair[], times: number): Promise<number[]> {
  const ms: number[] = [];
  for (let run = 0; run < times; run++) {
    const found = await asked.ask<PeerWays>({ do: "reroute", tool, pairs: some, closed: CLOSED });
    ms.push(found.ms);
    if (run === 0) compareWays(tool, some, found.ways);
  }
  return ms;
}

/** Both find the same ways, or the run fails. */
function compareWays(tool: string, some: readonly Pair[], ways: PeerWays["ways"]): void {
  const found = new Map(answer.pairs.map((pair) => [`${pair.from} ${pair.to}`, pair]));
  for (const [index, [begin, end]] of some.entries()) {
    const mine = found.get(`${placeId(begin, PLACES)} ${placeId(end, PLACES)}`);
    const [before = null, after = null] = ways[index] ?? [];
    if (isSameWay(mine?.before, before) && isSameWay(mine?.after, after)) continue;
    process.stdout.write(`  another way than ${tool} from ${begin} to ${end}\n`);
    process.exitCode = 1;
  }
}

function isSameWay(mine: WhatIfPair["after"] | undefined, theirs: [cost: number, legs: number] | null): boolean {
  if (theirs === null) return mine === undefined || mine === null;
  const [cost, legs] = theirs;
  if (legs > MOST_LEGS) return true;
  return mine !== undefined && mine !== null && isSame([-Math.log(mine.product)], [cost]);
}
