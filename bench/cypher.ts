// Free Cypher at the HTTP interface, the same program in front of both databases: time to the first row, rows streamed
// and the memory that takes, what the guard costs, how soon nothing runs after Cancel, and the saved questions side by side.
import { readFileSync } from "node:fs";
import neo4j from "neo4j-driver";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { loadQueries } from "../server/queries/load.ts";
import { cypherFolder } from "../server/paths.ts";
import { startNeo4j, type TestNeo4j } from "../test/support/neo4j.ts";
import { enginePid, startProgram, type Program } from "../test/support/program.ts";
import { figures, median, show, type Figure } from "./figures.ts";

const quick = process.env["FILIERE_BENCH_QUICK"] === "1";
const RUNS = quick ? 5 : 40;
const WARM_UP = quick ? 2 : 10;
const ROWS = 100_000;
const SIMPLE = "MATCH (c:CaseFile) RETURN c.id AS id, c.title AS title ORDER BY id LIMIT 10";
/** Hours of work, whatever the database. */
const ENDLESS =
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b < 0 RETURN count(*) AS n";

interface Subject {
  what: string;
  program: Program;
  /** Statements that run in the database just now, beside the question itself. */
  running: () => Promise<number>;
}

const closers: (() => Promise<void>)[] = [];
const server = await startNeo4j();
const subjects = [...(server === undefined ? [] : [await onNeo4j(server)]), await embedded()];
if (server === undefined) process.stdout.write("No Neo4j here: the embedded graph only.\n");

figures("first row of a simple query, and its end", await each(firstRow));
figures("the guard alone: /api/cypher/check of the same query", await each(guard));
for (const { what, program } of subjects) await streamed(what, program);
figures("from Cancel to nothing of it running in the database", await each(cancelled, 3));
await savedQuestions();
for (const close of closers) await close();
for (const { program } of subjects) await program.close();
await server?.close();

async function each(measure: (subject: Subject) => Promise<number>, runs = RUNS): Promise<Figure[]> {
  const rows: Figure[] = [];
  for (const subject of subjects) {
    const ms: number[] = [];
    for (let run = 0; run < runs + (runs === RUNS ? WARM_UP : 0); run++) ms.push(await measure(subject));
    rows.push({ what: subject.what, ms: ms.slice(-runs) });
  }
  return rows;
}

async function firstRow({ program }: Subject): Promise<number> {
  const started = performance.now();
  const response = await post(program, "/cypher/run", { statement: SIMPLE });
  const reader = response.body?.getReader();
  // The columns come with the first row, or just before it.
  for (let lines = 0; lines < 2;) {
    const next = await reader?.read();
    if (next?.value === undefined) throw new Error("It ended before a row came.");
    lines += linesIn(next.value);
  }
  const ms = performance.now() - started;
  while ((await reader?.read())?.done !== true);
  return ms;
}

async function guard({ program }: Subject): Promise<number> {
  const started = performance.now();
  await (await post(program, "/cypher/check", { statement: SIMPLE })).json();
  return performance.now() - started;
}

async function streamed(what: string, program: Program): Promise<void> {
  const statement = `UNWIND range(1, ${ROWS}) AS n RETURN n AS n, 'row ' + toString(n) AS text, n / 7.0 AS part`;
  const before = residentMb(program);
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, residentMb(program))), 20);
  const started = performance.now();
  const response = await post(program, "/cypher/run", { statement, maxRows: ROWS });
  let lines = 0;
  for await (const piece of response.body ?? []) lines += linesIn(piece as Uint8Array);
  const seconds = (performance.now() - started) / 1000;
  clearInterval(timer);
  if (lines !== ROWS + 2) throw new Error(`${what} gave ${lines} lines.`);
  process.stdout.write(
    `\n${what}: ${ROWS} rows in ${show(seconds).trim()} s, ${Math.round(ROWS / seconds)} rows/s; the server grew from ${Math.round(before)} to ${Math.round(most)} MB at most\n`,
  );
}

async function cancelled({ program, running }: Subject): Promise<number> {
  const gone = new AbortController();
  const asked = post(program, "/cypher/run", { statement: ENDLESS }, gone.signal).catch(() => undefined);
  while ((await running()) === 0) await pause(20);
  await pause(300);
  const started = performance.now();
  gone.abort();
  await asked;
  while ((await running()) > 0) await pause(5);
  return performance.now() - started;
}

async function savedQuestions(): Promise<void> {
  const loaded = (await loadQueries(join(cypherFolder, "queries"))).filter(({ sample }) => sample === "story");
  const rows = subjects.map(({ what, program }) => ({
    what: `${loaded.length} saved questions: ${what}`,
    program,
    ms: new Array<number>(),
  }));
  for (const { name, example } of loaded) {
    for (const row of rows) {
      const ms: number[] = [];
      for (let run = 0; run < 5; run++) {
        const started = performance.now();
        const response = await post(row.program, `/queries/${name}/run`, { parameters: example });
        await response.json();
        if (!response.ok) throw new Error(`${name} was answered ${response.status}.`);
        ms.push(performance.now() - started);
      }
      row.ms.push(median(ms));
    }
  }
  figures("saved questions with their examples, the median of each", rows);
}

async function embedded(): Promise<Subject> {
  const program = await startProgram();
  return { what: "embedded graph", program, running: () => engineAtWork(program) };
}

/** The engine has no list of what runs: whether it works shows in the time its threads have had. */
async function engineAtWork(program: Program): Promise<number> {
  try {
    const pid = enginePid(program);
    const before = ticksOf(pid);
    await pause(250);
    return ticksOf(pid) - before >= 2 ? 1 : 0;
  } catch {
    return 0; // it has just been ended, and is started again
  }
}

/** Hundredths of a second of processor time (Linux only: read from /proc). */
function ticksOf(pid: number): number {
  const fields = procFile(pid, "stat").split(") ")[1]?.split(" ") ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

async function onNeo4j({ uri, user, password }: TestNeo4j): Promise<Subject> {
  const program = await startProgram({
    environment: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, FILIERE_FILL: "1" },
  });
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  closers.push(() => driver.close());
  const running = async (): Promise<number> => {
    const { records } = await driver.executeQuery(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH $begin RETURN count(*) AS n",
      { begin: "UNWIND range(1, 100000) AS a" },
    );
    return Number(records[0]?.get("n"));
  };
  return { what: "Neo4j", program, running };
}

function linesIn(piece: Uint8Array): number {
  return piece.filter((letter) => letter === 10).length;
}

function residentMb({ process: { pid } }: Program): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(procFile(pid ?? 0, "status"))?.[1]) / 1024;
}

function procFile(pid: number, name: string): string {
  return readFileSync(`/proc/${pid}/${name}`, "utf8");
}

function post({ address }: Program, path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  return fetch(`${address}/api${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
}
