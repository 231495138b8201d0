import type { Backend } from "./backend.ts";
import type { Connection } from "./connection.ts";
import { ACCESS_MODE, BoltFailure, invalid, type TimeLimit } from "./failures.ts";
import {
  asMap,
  expectBookmarks,
  readAddress,
  readDatabase,
  readFetchChoice,
  readTransactionChoice,
  type Fields,
} from "./fields.ts";
import type { BoltUser, Login } from "./login.ts";
import { INTERRUPT, OpenTransaction } from "./open-transaction.ts";
import { expectAllowed, type OrdinaryRequest, type State } from "./states.ts";
import { streamRows } from "./streaming.ts";

export interface ServerSettings {
  backend: Backend;
  login: Login;
  /** The one database's name, in lower case. */
  database: string;
  /** Must begin with `Neo4j/`: the Java driver refuses anything else. */
  agent: string;
  /** `host:port` for routing tables when the client did not say how it came here. */
  address(): string;
  /** Most bytes of one message after LOGON. */
  messageBytes: number;
  /** Time from connecting to a successful LOGON. */
  loginMs: number;
  log(line: string): void;
}

interface SessionView {
  id: string;
  /** One connection more than allowed: it is told so. */
  isOneTooMany: boolean;
  /** True when a RESET has arrived that is not yet served. */
  isInterrupted(): boolean;
}

let commits = 0;

/** What the answers to a client's requests are. It knows states, users and transactions, no bytes. */
export class Conversation {
  state: State = "CONNECTED";
  private readonly connection: Connection;
  private readonly settings: ServerSettings;
  private readonly session: SessionView;
  user: BoltUser | undefined;
  /** The client's name and version, as it says. */
  agent: string | undefined;
  private address: string | undefined;
  private transaction: OpenTransaction | undefined;

  constructor(connection: Connection, settings: ServerSettings, session: SessionView) {
    this.connection = connection;
    this.settings = settings;
    this.session = session;
  }

  /** The map of the SUCCESS to one request. @throws BoltFailure, or INTERRUPT. */
  async answer(name: OrdinaryRequest, fields: unknown[]): Promise<Fields> {
    expectAllowed(name, this.state);
    try {
      return await this.handlers[name](fields);
    } catch (thrown) {
      throw this.worded(thrown);
    }
  }

  interrupt(): void {
    this.transaction?.interrupt();
  }

  /** After a RESET: nothing is open any more. */
  async reset(): Promise<void> {
    const { transaction } = this;
    this.settle();
    await transaction?.rollback();
  }

  /** After a FAILURE: the locks are freed at once, the client's RESET follows. */
  async fail(): Promise<void> {
    await this.reset();
    if (this.state !== "DEFUNCT") this.state = "FAILED";
  }

  leave(): void {
    this.state = "DEFUNCT";
    this.transaction?.interrupt();
    this.transaction?.abandon();
    this.transaction = undefined;
  }

  private readonly handlers: Record<OrdinaryRequest, (fields: unknown[]) => Fields | Promise<Fields>> = {
    HELLO: ([extra]) => this.hello(asMap(extra)),
    LOGON: ([credentials]) => this.logon(asMap(credentials)),
    LOGOFF: () => this.logoff(),
    TELEMETRY: () => ({}),
    ROUTE: ([routing, bookmarks, extra]) => this.route(asMap(routing), bookmarks, asMap(extra)),
    BEGIN: ([extra]) => this.begin(asMap(extra)),
    RUN: ([text, parameters, extra]) => this.run(text, asMap(parameters), asMap(extra)),
    PULL: ([extra]) => this.fetch(asMap(extra), true),
    DISCARD: ([extra]) => this.fetch(asMap(extra), false),
    COMMIT: () => this.commit(),
    ROLLBACK: () => this.rollback(),
  };

  private hello(extra: Fields): Fields {
    if (this.session.isOneTooMany) throw tooMany();
    const agent = extra["user_agent"];
    this.agent = typeof agent === "string" ? agent : undefined;
    this.address = readAddress(asMap(extra["routing"] ?? {}));
    this.state = "AUTHENTICATION";
    return {
      server: this.settings.agent,
      connection_id: this.session.id,
      hints: { "telemetry.enabled": false },
    };
  }

  private async logon(credentials: Fields): Promise<Fields> {
    const user = await this.settings.login.check(credentials);
    if (this.state === "DEFUNCT") throw INTERRUPT;
    this.user = user;
    this.state = "READY";
    this.connection.accept(this.settings.messageBytes);
    return {};
  }

  private logoff(): Fields {
    this.user = undefined;
    this.state = "AUTHENTICATION";
    this.connection.accept();
    return {};
  }

  private route(routing: Fields, bookmarks: unknown, extra: Fields): Fields {
    expectBookmarks(bookmarks);
    // Drivers ask for the routes of 'system' when they check a connection, although nothing runs there.
    const database = extra["db"] === "system" ? "system" : readDatabase(extra, this.settings.database);
    // The address the client used, or localhost, 127.0.0.1 and forwarded ports get mixed up.
    const address = readAddress(routing) ?? this.address ?? this.settings.address();
    const servers = ["ROUTE", "READ", "WRITE"].map((role) => ({ role, addresses: [address] }));
    return { rt: { ttl: 300, db: database, servers } };
  }

  private begin(extra: Fields): Fields {
    this.open(extra, false);
    this.state = "TX_READY";
    return {};
  }

  private async run(text: unknown, parameters: Fields, extra: Fields): Promise<Fields> {
    if (typeof text !== "string") throw invalid("The statement must be a text.");
    const started = performance.now();
    const transaction = this.transaction ?? this.open(extra, true);
    const { rows, id } = await transaction.run(text, parameters);
    this.expectHere();
    this.state = transaction.autocommit ? "STREAMING" : "TX_STREAMING";
    const answer = { fields: rows.columns, t_first: Math.round(performance.now() - started) };
    return transaction.autocommit ? answer : { ...answer, qid: id };
  }

  private async fetch(extra: Fields, isPull: boolean): Promise<Fields> {
    const transaction = this.current();
    const { rows: count, result: id } = readFetchChoice(extra);
    const result = transaction.result(id);
    const end = Math.min(result.rows.length, result.at + count);
    if (isPull) await streamRows(this.connection, transaction, result, end, () => this.session.isInterrupted());
    else result.at = end;
    transaction.expectAlive();
    if (result.at < result.rows.length) return { has_more: true };
    transaction.closeResult(id);
    const { type, stats, plan } = result.rows;
    const summary: Fields = { type, t_last: Math.round(performance.now() - result.since), db: this.settings.database };
    if (stats) summary["stats"] = stats;
    if (plan) summary["plan"] = plan;
    if (transaction.autocommit) return { ...summary, ...(await this.commit()) };
    if (!transaction.hasResults) this.state = "TX_READY";
    return summary;
  }

  private async commit(): Promise<Fields> {
    await this.current().commit();
    this.settle();
    commits += 1;
    return { bookmark: `filiere:${process.pid}:${commits}` };
  }

  private async rollback(): Promise<Fields> {
    const transaction = this.current();
    this.settle();
    await transaction.rollback();
    return {};
  }

  private open(extra: Fields, autocommit: boolean): OpenTransaction {
    readDatabase(extra, this.settings.database);
    const { readOnly, timeoutMs } = readTransactionChoice(extra);
    const { user } = this;
    if (!user) throw invalid("Nobody is logged in.");
    const limit = smallerLimit(timeoutMs, user.timeoutMs);
    const backend = this.settings.backend.begin({ readOnly: readOnly || user.readOnly, user });
    this.transaction = new OpenTransaction(backend, { autocommit, limit });
    return this.transaction;
  }

  private current(): OpenTransaction {
    if (!this.transaction) throw invalid("There is no open transaction.");
    return this.transaction;
  }

  private settle(): void {
    this.transaction = undefined;
    if (this.state !== "DEFUNCT") this.state = "READY";
  }

  /** The connection may have gone while the engine worked. */
  private expectHere(): void {
    if (this.state === "DEFUNCT") throw INTERRUPT;
  }

  private worded(thrown: unknown): unknown {
    if (!(thrown instanceof BoltFailure) || thrown.code !== ACCESS_MODE || !this.user?.readOnly) return thrown;
    return new BoltFailure(
      ACCESS_MODE,
      `The user '${this.user.name}' may only read. Start Filière with FILIERE_BOLT_WRITE=1 to let it write.`,
      { cause: thrown },
    );
  }
}

/** Of the client's and the user's limit the one that strikes first; 0 is none. */
function smallerLimit(clientsMs: number, usersMs: number): TimeLimit {
  const isClients = clientsMs > 0 && (usersMs === 0 || clientsMs < usersMs);
  return { limitMs: isClients ? clientsMs : usersMs, isClients };
}

/** Drivers try again later on this one. */
function tooMany(): BoltFailure {
  return new BoltFailure(
    "Neo.TransientError.Request.NoThreadsAvailable",
    "The embedded graph has all the connections open that it allows. Close some, or try again later.",
    { fatal: true },
  );
}
