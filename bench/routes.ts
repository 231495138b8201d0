// Ranked routes on hubs and spokes: the search beside igraph and NetworkX, pair by pair in one run, and at a million
// places beside one plain Dijkstra over the whole graph. Goals at k = 5 and at most 8 legs, with igraph's time over
// ours: 10,000 places p50 0.5 ms, p95 3, max 15, ratios 100 (median) and 80 (sums); 100,000 places p50 2 ms, p95 10,
// max 300, ratios 300 and 80; 1,000,000 places p50 12 ms, p95 200, max 500, and 0.02 and 0.2 of one Dijkstra.
import { createRanking, type Ranking } from "../server/routes/ranking/index.ts";
import { figures, median, show } from "./figures.ts";
import { choosePairs, type Pair } from "./routes/choose-pairs.ts";
import { createDijkstra } from "./routes/full-dijkstra.ts";
import { createHubGraph, type BenchGraph } from "./routes/hub-graph.ts";
import { between, differentRoutes, firstRoutes } from "./routes/own-routes.ts";
import { startPeer, type Peer, type PeerAnswer } from "./routes/peer.ts";
import { compareSmall, isSame } from "./routes/same-costs.ts";

const quick = process.env["FILIERE_BENCH_QUICK"] === "1";

const peer = await startPeer();
if (peer === undefined) process.stdout.write("No Python with igraph and NetworkX here: our own figures only.\n");
else {
  process.stdout.write(`Beside igraph ${peer.versions.igraph} and NetworkX ${peer.versions.networkx}.\n`);
  await compareSmall(peer, quick ? 50 : 300);
}
await compare({ placeCount: 10_000, pairs: quick ? 10 : 50, igraph: quick ? 5 : 50, networkx: quick ? 1 : 5, runs: 2 });
if (!quick) await compare({ placeCount: 100_000, pairs: 50, igraph: 6, networkx: 0, runs: 1 });
if (!quick) compareDijkstra();
peer?.close();

interface Comparison {
  readonly placeCount: number;
  readonly pairs: number;
  /** How many of the pairs the peers are asked. */
  readonly igraph: number;
  readonly networkx: number;
  readonly runs: number;
}

async function compare({ placeCount, pairs, igraph, networkx, runs }: Comparison): Promise<void> {
  const { graph, ranking, chosen } = prepare(placeCount, pairs);
  await peer?.load(graph, networkx > 0);
  for (const k of [5, 20]) {
    const own: number[] = [];
    const theirs = { igraph: [] as number[], networkx: [] as number[] };
    for (const [at, pair] of chosen.entries()) {
      own.push(leastMs(() => firstRoutes(ranking, between(...pair), k)));
      if (peer === undefined) continue;
      if (at < igraph) theirs.igraph.push(await peerMs(peer, { tool: "igraph", ranking, pair, k }, runs));
      if (at < networkx && k === 5) {
        theirs.networkx.push(await peerMs(peer, { tool: "networkx", ranking, pair, k }, 1));
      }
    }
    const title = `${placeCount} places, ${5 * placeCount} legs, k = ${k}`;
    report(title, own);
    reportRatios(title, "igraph", own, theirs.igraph);
    reportRatios(title, "NetworkX", own, theirs.networkx);
  }
  reportOthers(graph, ranking, chosen);
}

function prepare(placeCount: number, pairs: number): { graph: BenchGraph; ranking: Ranking; chosen: Pair[] } {
  const graph = createHubGraph(placeCount, 1);
  const started = performance.now();
  const ranking = createRanking(graph.table, graph.costs);
  const tookMs = performance.now() - started;
  const { out, into } = ranking;
  const bytes = [out, into].reduce((sum, side) => sum + side.words.byteLength + side.starts.byteLength, 0);
  const perLeg = (bytes / graph.costs.length).toFixed(0);
  process.stdout.write(
    `\ncreateRanking, ${placeCount} places: ${tookMs.toFixed(0)} ms, ${(bytes / 2 ** 20).toFixed(1)} MB, ${perLeg} bytes a leg\n`,
  );
  const chosen = choosePairs(ranking, placeCount, pairs);
  // Warm: a server has answered before.
  for (const pair of chosen) firstRoutes(ranking, between(...pair), 5);
  return { graph, ranking, chosen };
}

/** The least of several runs, in milliseconds. */
function leastMs(work: () => unknown, runs = 3): number {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    work();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

interface PeerQuestion {
  readonly tool: "igraph" | "networkx";
  readonly ranking: Ranking;
  readonly pair: Pair;
  readonly k: number;
}

/** Asks a peer, and checks that its routes of at most twelve legs, the most of ours, are our first ones. */
async function peerMs(asked: Peer, { tool, ranking, pair, k }: PeerQuestion, runs: number): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const answer = await asked.ask<PeerAnswer>({ do: "route", tool, from: pair[0], to: pair[1], k });
    least = Math.min(least, answer.ms);
    if (run > 0) continue;
    const parallel = tool === "igraph" ? "each" : "best";
    const theirs = answer.costs.filter((_, at) => (answer.legs[at] ?? 0) <= 12);
    const own = firstRoutes(ranking, between(...pair, { parallel, maxLegs: 12 }), theirs.length);
    const ownCosts = own.map(({ cost }) => cost);
    if (isSame(ownCosts, theirs)) continue;
    process.stdout.write(`  other costs than ${tool} from ${pair.join(" to ")}\n`);
    process.exitCode = 1;
  }
  return least;
}

function report(title: string, ms: readonly number[]): void {
  const sorted = ms.toSorted((one, other) => one - other);
  const p95 = sorted[Math.floor(0.95 * sorted.length)] ?? Number.NaN;
  figures(`${title}: ${ms.length} pairs`, [{ what: "ours", ms }]);
  process.stdout.write(`  p95 ${show(p95).trim()} ms, max ${show(Math.max(...ms)).trim()} ms\n`);
}

function reportRatios(title: string, tool: string, own: readonly number[], theirs: readonly number[]): void {
  if (theirs.length === 0) return;
  const same = own.slice(0, theirs.length);
  const rows = [
    { what: tool, ms: theirs },
    { what: "ours", ms: same },
  ];
  figures(`${title}: the first ${theirs.length} pairs`, rows);
  const ratios = theirs.map((ms, at) => ms / (same[at] ?? Number.NaN));
  process.stdout.write(
    `  ${tool} over ours: median of ratios ${median(ratios).toFixed(0)}, sum over sum ${(sumOf(theirs) / sumOf(same)).toFixed(0)}\n`,
  );
}

function reportOthers({ marks }: BenchGraph, ranking: Ranking, pairs: readonly Pair[]): void {
  const admits = (arc: number): boolean => ((marks[arc] ?? 0) & 0b1111) !== 0;
  const half = pairs.map((pair) =>
    leastMs(() => firstRoutes(ranking, between(...pair, { admits, parallel: "best" }), 5)),
  );
  report("half of the legs by a bit mask, k = 5", half);
  const different = pairs.map((pair) =>
    leastMs(() => differentRoutes(ranking, between(...pair, { parallel: "best" }), 5)),
  );
  report("5 routes that differ", different);
}

function compareDijkstra(): void {
  const { graph, ranking, chosen } = prepare(1_000_000, 50);
  const dijkstra = createDijkstra(graph);
  const full = chosen.slice(0, 3).map(([from]) => leastMs(() => dijkstra(from), 1));
  for (const k of [5, 20]) {
    const ms = chosen.map((pair) => leastMs(() => firstRoutes(ranking, between(...pair), k)));
    const title = `1000000 places, 5000000 legs, k = ${k}`;
    report(title, ms);
    const rows = [
      { what: "one Dijkstra over the whole graph", ms: full },
      { what: "ours", ms },
    ];
    figures(title, rows);
  }
  reportOthers(graph, ranking, chosen);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0);
}
