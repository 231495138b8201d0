// How the embedded graph behaves as it grows: 10⁴, 10⁵ and 10⁶ relationships of graphs that look like the
// bundled one. Filling, file, opening, memory, restart, and what people ask all day; the questions beside
// Neo4j. The size from which Neo4j is advised (server/config.ts) is chosen by this table.
// A size can be named by FILIERE_BENCH_SIZES=10000,100000.
import { openDatabase } from "../server/database/index.ts";
import { startNeo4j } from "../test/support/neo4j.ts";
import { median, show } from "./figures.ts";
import { askAll } from "./growth/ask.ts";
import { fillCases, shapeOf } from "./growth/cases.ts";
import { QUESTIONS } from "./growth/questions.ts";
import { growTo, type Grown } from "./growth/size.ts";

const SIZES = (process.env["FILIERE_BENCH_SIZES"] ?? "10000,100000,1000000").split(",").map(Number);

/** A Neo4j with the small heap of `npm run neo4j` takes a quarter of an hour and more to load ten times this. */
const LARGEST_PEER = 100_000;

const grown: Grown[] = [];
const peers: { fillSeconds: number; ms: number[][] }[] = [];
for (const size of SIZES) {
  grown.push(await growTo(size));
  peers.push(await askPeer(size));
  print();
}

/** Without its jars, or for a graph that it would take too long to load, there is no peer, and the table says so by its missing figures. */
async function askPeer(size: number): Promise<{ fillSeconds: number; ms: number[][] }> {
  const neo4j = size > LARGEST_PEER ? undefined : await startNeo4j();
  if (neo4j === undefined) return { fillSeconds: Number.NaN, ms: [] };
  const { uri, user, password } = neo4j;
  const database = await openDatabase({ uri, user, password, kind: "neo4j" });
  const started = performance.now();
  await fillCases(database, shapeOf(size));
  const fillSeconds = (performance.now() - started) / 1000;
  const ms = await askAll(database, shapeOf(size));
  await database.close();
  await neo4j.close();
  return { fillSeconds, ms };
}

function print(): void {
  line("relationships", (each) => show(each.relationships));
  line("nodes", (each) => show(each.nodes));
  line("filled by the program, s", (each) => show(each.fillSeconds));
  line("… Neo4j, s", (_each, index) => show(peers[index]?.fillSeconds ?? Number.NaN));
  line("file, MB", (each) => show(each.fileMb));
  line("start to the first status, ms", (each) => show(each.openMs));
  line("engine's memory after it, MB", (each) => show(each.openMb));
  line("… after the questions, MB", (each) => show(each.askedMb));
  line("a click after SIGKILL, ms", (each) => show(each.restartMs));
  for (const [question, { what }] of QUESTIONS.entries()) {
    line(what, (each, index) => {
      const mine = median(each.ms[question] ?? []);
      const other = median(peers[index]?.ms[question] ?? []);
      return `${show(mine)} /${show(other)}`;
    });
  }
  process.stdout.write("  (questions: embedded graph / Neo4j, median ms)\n");
}

function line(what: string, cell: (each: Grown, index: number) => string): void {
  process.stdout.write(`  ${what.padEnd(52)} ${grown.map((each, index) => cell(each, index).padStart(22)).join("")}\n`);
}
