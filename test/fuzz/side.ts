import { setTimeout as wait } from "node:timers/promises";
import neo4j, { type Driver, type QueryResult, type Session, type Transaction } from "neo4j-driver";
import { canon, type Names } from "./canon.ts";
import type { Statement } from "./kinds/index.ts";

export interface Answer {
  columns: readonly string[];
  /** Each row as one text, in the order of the answer. */
  rows: readonly string[];
  /** The rows where the order of elements in lists does not count. */
  looseRows: () => readonly string[];
  /** The values by which the rows are sorted, row by row; integers and floats look the same. */
  sequence: readonly string[];
  /** What the summary says was changed. */
  counters: string;
}

export interface Failure {
  code: string;
  message: string;
}

export type Reply = Answer | Failure;

export function isFailure(reply: object): reply is Failure {
  return "code" in reply;
}

const TIMEOUT_MS = 20_000;
/** Several statements and a look at the whole graph behind each. */
const TRANSACTION_MS = 4 * TIMEOUT_MS;
/** Well over what a statement may take: nothing answers any more, and the connection is given up. */
const ANSWERS_WITHIN_MS = 5 * TIMEOUT_MS;
const CLOSES_WITHIN_MS = 5_000;
const STATE = "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n, r, m";
const NAMES = `MATCH (n) RETURN elementId(n) AS id, 'n' + toString(n.k) AS name
  UNION ALL MATCH ()-[r]->() RETURN elementId(r) AS id, 'r' + toString(r.k) AS name`;

/** One of the two databases, asked through Bolt. */
export class Side {
  readonly name: "embedded" | "Neo4j";
  readonly #driver: Driver;
  #names: Names = { known: new Map() };
  #reader: Session;
  #writer: Session;

  constructor(name: Side["name"], { uri, user, password }: { uri: string; user: string; password: string }) {
    this.name = name;
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      useBigInt: true,
      disableLosslessIntegers: false,
      connectionAcquisitionTimeout: TIMEOUT_MS,
    });
    this.#reader = this.#driver.session({ defaultAccessMode: neo4j.session.READ });
    this.#writer = this.#driver.session();
  }

  /** Empties the database and makes this graph. */
  async load(statements: readonly string[]): Promise<void> {
    await this.empty();
    for (const statement of statements) await this.#writer.run(statement);
    const { records } = await this.#reader.run(NAMES);
    this.#names = { known: new Map(records.map((record) => [String(record.get("id")), String(record.get("name"))])) };
  }

  async empty(): Promise<void> {
    await this.#writer.run("MATCH (n) DETACH DELETE n");
  }

  async read(statement: Statement): Promise<Reply> {
    return this.#orFailure(async () =>
      this.#answer(await this.#reader.run(statement.text, statement.parameters, { timeout: TIMEOUT_MS }), statement),
    );
  }

  async begin(): Promise<OpenTrial> {
    const transaction = await this.#writer.beginTransaction({ timeout: TRANSACTION_MS });
    return {
      run: (statement) =>
        this.#orFailure(async () =>
          this.#answer(await transaction.run(statement.text, statement.parameters), statement),
        ),
      state: () => this.#orFailure(async () => ({ lines: this.#rowsOf(await transaction.run(STATE)).sort() })),
      end: (how) => this.#end(transaction, how),
    };
  }

  async state(): Promise<string[]> {
    return this.#rowsOf(await this.#reader.run(STATE)).sort();
  }

  /** After a failure of the connection: the embedded engine is back within a second. */
  async recover(): Promise<void> {
    for (let tries = 0; tries < 50; tries++) {
      try {
        await this.#driver.getServerInfo();
        break;
      } catch {
        await wait(200);
      }
    }
    const closed = Promise.all([this.#reader.close(), this.#writer.close()]);
    await answered(closed, CLOSES_WITHIN_MS).catch(() => undefined);
    this.#reader = this.#driver.session({ defaultAccessMode: neo4j.session.READ });
    this.#writer = this.#driver.session();
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  async #orFailure<T>(run: () => Promise<T>): Promise<T | Failure> {
    try {
      return await answered(run(), ANSWERS_WITHIN_MS);
    } catch (thrown) {
      const { code = "", message } = thrown as Error & { code?: string };
      return { code, message };
    }
  }

  async #end(transaction: Transaction, how: "commit" | "rollback"): Promise<void> {
    const end = how === "commit" ? transaction.commit() : transaction.isOpen() && transaction.rollback();
    try {
      await answered(Promise.resolve(end), ANSWERS_WITHIN_MS);
    } catch (thrown) {
      // What wrote half a million rows may cost the engine its life when it is taken back: nobody else should feel it.
      if (isGone(thrown)) await this.recover();
      if (how === "commit") throw thrown;
    }
  }

  #rowsOf({ records }: QueryResult, names = this.#names): string[] {
    return records.map((record) => record.keys.map((key) => canon(record.get(key), names)).join(" ; "));
  }

  #answer(result: QueryResult, { orderedBy }: Statement): Answer {
    const { records, summary } = result;
    const names = this.#names;
    const counts = Object.entries(summary.counters.updates()).filter(([, count]) => count > 0);
    return {
      columns: records[0]?.keys.map(String) ?? [],
      rows: this.#rowsOf(result),
      looseRows: () => this.#rowsOf(result, { ...names, isLoose: true }),
      sequence:
        orderedBy.length === 0
          ? []
          : records.map((record) => orderedBy.map((key) => sortable(canon(record.get(key), this.#names))).join()),
      counters: counts.map(([name, count]) => `${name} ${count}`).join(", "),
    };
  }
}

function isGone(thrown: unknown): boolean {
  const { code = "" } = thrown as { code?: string };
  return code === "ServiceUnavailable" || code === "SessionExpired";
}

class NoAnswer extends Error {
  readonly code = "ServiceUnavailable";
}

/** @throws NoAnswer when it takes longer; what comes of it then is nobody's concern. */
async function answered<T>(promise: Promise<T>, withinMs: number): Promise<T> {
  const ended = new AbortController();
  const late = wait(withinMs, undefined, { signal: ended.signal }).then(() => {
    throw new NoAnswer(`No answer within ${withinMs} ms.`);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    late.catch(() => undefined);
    ended.abort();
  }
}

/** One transaction that is open on a database. */
export interface OpenTrial {
  run(statement: Statement): Promise<Reply>;
  /** The whole graph, one line for each node and relationship. */
  state(): Promise<{ lines: string[] } | Failure>;
  end(how: "commit" | "rollback"): Promise<void>;
}

/** 1 and 1.0 share a place in an order. */
function sortable(text: string): string {
  return text.replace(/^(-?\d+)\.0$/u, "$1").replace(/^-0$/u, "0");
}
