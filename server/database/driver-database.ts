import neo4j, { type BookmarkManager, type Driver, type Session } from "neo4j-driver";
import { again } from "./attempts.ts";
import { createDriver } from "./create-driver.ts";
import type { Database, DatabaseSettings } from "./database.ts";
import { cancelled } from "./failures.ts";
import type { Query } from "./query.ts";
import { SocketWatch } from "./socket-watch.ts";

/** How long a database that went away is waited for: the embedded one is back within a second. */
const PATIENCE_MS = { embedded: 8_000, neo4j: 20_000 };
/** Who asks for the state of things wants to hear of a database that is down, not to wait for it. */
const INFO_PATIENCE_MS = 2_000;
/** Rows on their way at a time: the database makes no more of them until these were read. */
const FETCH_SIZE = 1000;
/** The same for what people write themselves, whose rows may be of any size, … */
const FREE_FETCH_SIZE = 200;
/** … and how many bytes so many rows may have. */
const MOST_BATCH_BYTES = 16_000_000;

/** `free` reads too, and `edit` writes, with connections of their own on which no answer may be of any size. */
export type Mode = "read" | "write" | "free" | "edit";

/** The one kind of `Database` there is. What it adds stays inside this folder. */
export class DriverDatabase implements Database {
  readonly kind: Database["kind"];
  readonly address: string;
  readonly patienceMs: number;
  readonly #settings: DatabaseSettings;
  readonly #driver: Driver;
  /** By mode. */
  readonly #freeDrivers = new Map<Mode, Driver>();
  /** Of what people read … */
  readonly watch = new SocketWatch(MOST_BATCH_BYTES);
  /** … and of what they write: there the program itself reads too, and more. */
  readonly editWatch = new SocketWatch(MOST_BATCH_BYTES);
  /** Shared by all sessions, so that a read sees what was written before it, on a cluster too. */
  readonly #bookmarks: BookmarkManager = neo4j.bookmarkManager();
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(settings: DatabaseSettings, driver: Driver) {
    this.#settings = settings;
    this.#driver = driver;
    this.kind = settings.kind;
    this.address = addressOf(settings.uri);
    this.patienceMs = settings.patienceMs ?? PATIENCE_MS[settings.kind];
  }

  session(mode: Mode): Session {
    const { database } = this.#settings;
    const isFree = mode === "free" || mode === "edit";
    return (isFree ? this.#free(mode) : this.#driver).session({
      defaultAccessMode: mode === "write" || mode === "edit" ? neo4j.session.WRITE : neo4j.session.READ,
      bookmarkManager: this.#bookmarks,
      fetchSize: mode === "free" ? FREE_FETCH_SIZE : FETCH_SIZE,
      ...(database === undefined ? {} : { database }),
    });
  }

  announce(query: Query): void {
    this.#settings.onStatement?.(query);
  }

  /**
   * Writes of one process wait for each other here: all of them change the graph's revision, so the
   * database would make them wait, or fail and try again. The signal ends the waiting; work that has begun heeds it
   * itself.
   */
  async inTurn<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = (): void => reject(cancelled(signal?.reason));
      const begin = async (): Promise<T> => {
        signal?.removeEventListener("abort", stop);
        if (signal?.aborted) throw cancelled(signal.reason);
        return work();
      };
      if (signal?.aborted) stop();
      signal?.addEventListener("abort", stop, { once: true });
      const turn = this.#lastWrite.then(begin, begin);
      this.#lastWrite = turn.catch(() => undefined);
      turn.then(resolve, reject);
    });
  }

  async info(): Promise<{ name: string; version: string }> {
    const { database, patienceMs = INFO_PATIENCE_MS } = this.#settings;
    const ask = () => this.#driver.getServerInfo(database === undefined ? {} : { database });
    const { agent = "" } = await again({ patienceMs }, ask);
    const [product = "", version = ""] = agent.split("/");
    return { name: this.kind === "embedded" ? `embedded graph, speaks as ${product}` : product, version };
  }

  async close(): Promise<void> {
    await Promise.all([this.#driver, ...this.#freeDrivers.values()].map((driver) => driver.close()));
  }

  #free(mode: Mode): Driver {
    const known = this.#freeDrivers.get(mode) ?? createDriver(this.#settings);
    this.#freeDrivers.set(mode, known);
    return known;
  }
}

/** @throws TypeError for anything `openDatabase` did not make. */
export function driverOf(database: Database): DriverDatabase {
  if (database instanceof DriverDatabase) return database;
  throw new TypeError("This database was not made by openDatabase.");
}

function addressOf(uri: string): string {
  const { protocol, host } = new URL(uri);
  return `${protocol}//${host}`;
}
