import { inspect } from "node:util";
import { BoltFailure, invalid } from "./failures.ts";
import { Float, Structure } from "./packstream.ts";

/** The maps inside requests, read with care: a client may send anything. */
export type Fields = Record<string, unknown>;

export function asMap(value: unknown): Fields {
  const isMap =
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Structure) &&
    !(value instanceof Float) &&
    !(value instanceof Uint8Array);
  if (!isMap) throw invalid("A map was expected.");
  return value as Fields;
}

export interface TransactionChoice {
  readOnly: boolean;
  /** Milliseconds the client gives the transaction; 0 is no wish. */
  timeoutMs: number;
}

/** The extra map of BEGIN and of an autocommit RUN. */
export function readTransactionChoice(extra: Fields): TransactionChoice {
  const mode = extra["mode"] ?? "w";
  if (mode !== "r" && mode !== "w") throw invalid("The access mode must be 'r' or 'w'.");
  expectBookmarks(extra["bookmarks"]);
  asMap(extra["tx_metadata"] ?? {});
  return { readOnly: mode === "r", timeoutMs: readTimeout(extra["tx_timeout"] ?? 0) };
}

/** One server that has committed something already shows it, so any bookmark is reached. */
export function expectBookmarks(value: unknown): void {
  const bookmarks = value ?? [];
  const areTexts = Array.isArray(bookmarks) && bookmarks.every((bookmark) => typeof bookmark === "string");
  if (!areTexts) throw invalid("Bookmarks must be a list of texts.");
}

function readTimeout(value: unknown): number {
  const isNumber = typeof value === "number" || typeof value === "bigint";
  if (!isNumber || value < 0) throw invalid("The time limit must be milliseconds, 0 or more.");
  return Number(value);
}

/** The address the client came by, as it says in HELLO or ROUTE. */
export function readAddress(routing: Fields): string | undefined {
  const address = routing["address"] ?? undefined;
  if (address !== undefined && typeof address !== "string") throw invalid("The address must be a text.");
  return address;
}

/** The name of the database a request goes to. */
export function readDatabase(extra: Fields, only: string): string {
  if (extra["imp_user"] !== undefined && extra["imp_user"] !== null)
    throw new BoltFailure("Neo.ClientError.Security.Forbidden", "The embedded graph knows no impersonation.");
  const asked = extra["db"] ?? only;
  if (typeof asked === "string" && asked.toLowerCase() === only) return only;
  throw new BoltFailure(
    "Neo.ClientError.Database.DatabaseNotFound",
    `There is no database ${inspect(asked)}. The embedded graph has one, '${only}'.`,
  );
}

export interface FetchChoice {
  /** Rows asked for; all of them when infinite. */
  rows: number;
  /** The result meant, or undefined for the latest. */
  result: number | undefined;
}

/** The extra map of PULL and DISCARD. */
export function readFetchChoice(extra: Fields): FetchChoice {
  const rows = extra["n"];
  if (typeof rows !== "number" || rows < -1 || rows === 0) throw invalid("n must be -1 or a positive number.");
  const result = extra["qid"] ?? -1;
  if (typeof result !== "number") throw invalid("qid must be a number.");
  return { rows: rows === -1 ? Infinity : rows, result: result === -1 ? undefined : result };
}
