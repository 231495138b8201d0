// The whole answer to a question of routes, pure and from the projection: the search, the joint score of a pool of
// routes, what was left out and why; with goods, days and constraints. Beside the ranking alone of the same pairs.
// FILIERE_BENCH_QUICK=1 runs it small.
import { RoutesBody } from "../contract/routes.ts";
import { answerQuestion } from "../server/routes/answer/answer-question.ts";
import { createRanking } from "../server/routes/ranking/index.ts";
import { figures, median, show } from "./figures.ts";
import { choosePairs } from "./routes/choose-pairs.ts";
import { createHubGraph } from "./routes/hub-graph.ts";
import { placeId } from "./routes/hub-projection.ts";
import { between, firstRoutes } from "./routes/own-routes.ts";
import { toldProjection } from "./routes/told-projection.ts";

const quick = process.env["FILIERE_BENCH_QUICK"] === "1";
const SIZES = quick ? [1000] : [10_000, 100_000];
const PAIRS = quick ? 10 : 20;
/** Of each pair; the median counts. */
const RUNS = 3;
const PATIENCE_MS = 3000;

const QUESTIONS = [
  { what: "any goods", more: { chain: "any" } },
  { what: "any goods, k = 20", more: { chain: "any", k: 20 } },
  { what: "goods agree", more: {} },
  { what: "one journey: goods agree, days in order", more: { chain: "journey", toleranceDays: 30 } },
  {
    what: "goods agree, by road or sea, 2021 to 2024, legs of 0.3 and more",
    more: { modes: ["road", "sea"], dateFrom: "2021-01-01", dateTo: "2024-12-31", minConfidence: 0.3 },
  },
] as const;

for (const placeCount of SIZES) {
  const graph = createHubGraph(placeCount, 1);
  const projection = toldProjection(graph);
  const ranking = createRanking(graph.table, graph.costs);
  const pairs = choosePairs(ranking, placeCount, PAIRS);
  const alone = pairs.map(([from, to]) => timed(() => firstRoutes(ranking, between(from, to), 5)));
  const rows = [{ what: "the ranking alone, k = 5", ms: alone }];
  const ends: string[] = [];
  for (const { what, more } of QUESTIONS) {
    let answered = 0;
    let whole = 0;
    const ms = pairs.map(([from, to]) => {
      const asked = RoutesBody.parse({ from: [placeId(from, placeCount)], to: [placeId(to, placeCount)], ...more });
      return timed(() => {
        const answer = answerQuestion(asked, projection, performance.now() + PATIENCE_MS);
        answered += answer.routes.length > 0 ? 1 / RUNS : 0;
        whole += answer.isComplete ? 1 / RUNS : 0;
      });
    });
    rows.push({ what, ms });
    const p95 = ms.toSorted((one, other) => one - other)[Math.floor(0.95 * ms.length)] ?? Number.NaN;
    const share = (count: number): string => `${Math.round(count)} of ${pairs.length}`;
    ends.push(`  ${what}: p95 ${show(p95).trim()} ms, ${share(whole)} whole, ${share(answered)} with a route`);
  }
  figures(`whole answers, ${placeCount} places and ${5 * placeCount} legs, ${pairs.length} pairs`, rows);
  process.stdout.write(`${ends.join("\n")}\n`);
}

/** Processor time in milliseconds, since machines are shared; the median of its runs, warm as a server is. */
function timed(work: () => unknown): number {
  return median(
    Array.from({ length: RUNS }, () => {
      const started = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1000;
    }),
  );
}
