// Chokepoints beside python-igraph on the same legs, case by case in turn; both must find the same. Ours starts from
// the columns of the legs each time, igraph from a graph that it has made before. Times are processor time, which others
// on the machine change less; ours holds that of the threads that compile and collect beside the program.
import { figures, median } from "./figures.ts";
import { hubLegs } from "./routes/hub-legs.ts";
import { type Peer, startPeer } from "./routes/igraph-peer.ts";
import {
  disruptionCurve,
  findArticulation,
  findLegCut,
  findPlaceCut,
  measureBetweenness,
  orderByBetweenness,
  orderByChance,
  orderByDegree,
  orderByNumber,
} from "../server/routes/chokepoints/index.ts";
import { createRandom, drawRows } from "../server/routes/chokepoints/seeded-random.ts";

const isQuick = process.env["FILIERE_BENCH_QUICK"] === "1";
const [placeCount, legCount] = isQuick ? [1000, 5000] : [10_000, 50_000];
/** Both are asked again and again for so long, so that both are warm: each table by itself. */
const TABLE_MS = isQuick ? 200 : 8000;
const MIN_ROUNDS = 2;
const MAX_ROUNDS = 100;
const CASES = isQuick ? 5 : 20;
const SOURCES = 128;
const REMOVALS = 100;
const WATCHED = 50;
const MAX_LEGS = 8;

interface Trial {
  what: string;
  ours: () => unknown;
  question: Record<string, unknown>;
  /** Asked of the peer before, and not timed. */
  before?: Record<string, unknown>;
}

const table = hubLegs(placeCount, legCount);
const random = createRandom(3);
const drawn = (count: number) => drawRows(Array(placeCount).keys(), count, random);
const peer = await startPeer("igraph-chokepoints.py");
process.stdout.write(
  `${placeCount} places, ${legCount} legs; ${peer ? `igraph ${peer.version}` : "no python-igraph here: our own figures only"}\n`,
);
await peer?.ask({ ask: "load", placeCount, tails: [...table.tails], heads: [...table.heads], costs: [...table.costs] });

const pairs = Array.from({ length: CASES }, () => pairOf(drawn(2)));
const hubPairs = Array.from({ length: CASES }, (_, at) => ({ origin: at, destination: 2 * CASES - at }));
await compare("smallest leg cut, two places", pairs.map(legCut));
await compare("smallest leg cut, two hubs", hubPairs.map(legCut));
await compare("smallest leg cut, five origins and five destinations", Array.from({ length: CASES }, setsCut));
await compare("smallest place cut, two places", pairs.map(placeCut));
await compare("smallest place cut, two hubs", hubPairs.map(placeCut));

const sources = drawn(SOURCES);
for (const isByCost of [false, true]) {
  for (const of of [["places"], ["places", "legs"]] as const) {
    const ours = async () => {
      const measured = await measureBetweenness(table, { origins: sources, costs: isByCost ? table.costs : undefined });
      return measured.kind === "done" ? of.map((each) => [...measured[each]]) : undefined;
    };
    const by = isByCost ? "by cost" : "by legs";
    await compare(`betweenness ${by} from ${SOURCES} sources; igraph's of ${of.join(" and ")}, ours always of both`, [
      { what: by, ours, question: { ask: "betweenness", of, sources, isByCost } },
    ]);
  }
}

await compare("articulation points and bridges", [
  { what: "both", ours: articulation, question: { ask: "articulation" } },
]);

const order = orderByDegree(table, { count: REMOVALS, isRemeasured: true }).places;
const watched = Array.from({ length: WATCHED }, () => pairOf(drawn(2)));
await compare(`disruption, ${REMOVALS} removals: largest component`, [
  {
    what: "components",
    ours: async () => [...(await curve()).largest],
    question: { ask: "components", order },
  },
]);
for (const maxLegs of [undefined, MAX_LEGS]) {
  const told = watched.map(({ origin, destination }) => [origin, destination]);
  await compare(
    `disruption, ${REMOVALS} removals: ${WATCHED} pairs, ${maxLegs === undefined ? "any number of" : `at most ${maxLegs}`} legs`,
    [
      {
        what: "links",
        ours: async () =>
          [...((await curve({ pairs: watched, maxLegs })).linked ?? [])].map((share) => Math.round(share * WATCHED)),
        question: { ask: "links", order, pairs: told, maxLegs: maxLegs ?? placeCount },
      },
    ],
  );
}
peer?.close();

const orders = {
  "by chance": () => orderByChance(placeCount, { count: REMOVALS, seed: 1 }),
  "by a number": () => orderByNumber(table.costs.subarray(0, placeCount), { count: REMOVALS }),
  "by degree, counted once": () => orderByDegree(table, { count: REMOVALS }),
  "by degree, counted after each": () => orderByDegree(table, { count: REMOVALS, isRemeasured: true }),
  "by betweenness, 128 sources, once": () => orderByBetweenness(table, { count: REMOVALS }),
  "by betweenness, 128 sources, after each of the first ten": () =>
    orderByBetweenness(table, { count: 10, isRemeasured: true }),
};
const orderRows = [];
for (const [what, make] of Object.entries(orders)) {
  const started = process.cpuUsage();
  await make();
  orderRows.push({ what, ms: [spentMs(started)] });
}
figures(`orders of ${REMOVALS} removals, ours alone, each once`, orderRows);

async function curve(question: { pairs?: typeof watched; maxLegs?: number | undefined } = {}) {
  const measured = await disruptionCurve(table, order, question);
  if (measured.kind === "stopped") throw new Error("It was stopped.");
  return measured;
}

function pairOf([origin = 0, destination = 0]: readonly number[]) {
  return { origin, destination };
}

function legCut({ origin, destination }: { origin: number; destination: number }): Trial {
  const ours = () => {
    const cut = findLegCut(table, { origins: [origin], destinations: [destination] });
    return cut.kind === "cut" ? cut.value : -1;
  };
  return { what: `${origin} to ${destination}`, ours, question: { ask: "leg_cut", origin, destination } };
}

function placeCut({ origin, destination }: { origin: number; destination: number }): Trial {
  const ours = () => {
    const cut = findPlaceCut(table, { origins: [origin], destinations: [destination] });
    return cut.kind === "cut" ? cut.value : -1;
  };
  return { what: `${origin} to ${destination}`, ours, question: { ask: "place_cut", origin, destination } };
}

function setsCut(): Trial {
  const ends = drawn(10);
  const [origins, destinations] = [ends.slice(0, 5), ends.slice(5)];
  const ours = () => {
    const cut = findLegCut(table, { origins, destinations });
    return cut.kind === "cut" ? cut.value : -1;
  };
  const before = { ask: "join", origins, destinations };
  return { what: ends.join(" "), ours, question: { ask: "leg_cut_of_sets" }, before };
}

function articulation() {
  const { places, legs } = findArticulation(table);
  return [places.map(({ place }) => place), legs.map(({ leg }) => leg)];
}

/** Round by round in turn, ours and the peer's. Of a trial among several the quickest round counts, else every round. */
async function compare(title: string, trials: readonly Trial[]): Promise<void> {
  const own: number[] = [];
  const theirs: number[] = [];
  for (const trial of trials) {
    const rounds: number[] = [];
    const peerRounds: number[] = [];
    if (trial.before !== undefined) await peer?.ask(trial.before);
    const began = performance.now();
    const hasTime = () => performance.now() - began < TABLE_MS / trials.length;
    while (rounds.length < MIN_ROUNDS || (rounds.length < MAX_ROUNDS && hasTime())) {
      const started = process.cpuUsage();
      const found = await trial.ours();
      rounds.push(spentMs(started));
      if (peer !== undefined) peerRounds.push(await askPeer(peer, trial, found));
    }
    own.push(...(trials.length === 1 ? rounds : [Math.min(...rounds)]));
    theirs.push(...(trials.length === 1 ? peerRounds : [Math.min(...peerRounds)]));
  }
  const rows = [{ what: "ours", ms: own }];
  if (peer !== undefined) rows.unshift({ what: "igraph", ms: theirs });
  figures(title, rows);
  if (peer === undefined || trials.length === 1) return;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const ratios = theirs.map((ms, at) => ms / (own[at] ?? Number.NaN));
  process.stdout.write(
    `  igraph takes ${median(ratios).toFixed(1)} times as long in the middle case, ${(sum(theirs) / sum(own)).toFixed(1)} times over all\n`,
  );
}

function spentMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function askPeer(asked: Peer, { what, question }: Trial, found: unknown): Promise<number> {
  const { ms, result } = await asked.ask(question);
  if (!isSame(found, result)) throw new Error(`${String(question["ask"])}, ${what}: igraph finds something else.`);
  return ms;
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one));
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((each, at) => isSame(each, other[at]));
}
