import { Float, Structure } from "../../../server/embedded/bolt/packstream.ts";
import { NODE, PATH, RELATIONSHIP, UNBOUND_RELATIONSHIP } from "../../../server/embedded/bolt/tags.ts";
import type { Answer } from "../../server/embedded/bolt/raw-client.ts";

/**
 * An answer as a text without what two servers may say differently: ids, times, addresses, bookmarks,
 * the sentence of a failure (its code stays), the body of a plan, hints, notifications.
 */
export function plainAnswer({ kind, meta, fields }: Answer): string {
  if (kind === "RECORD") return `RECORD ${plain(fields[0])}`;
  if (kind === "FAILURE") return `FAILURE ${String(meta["code"])}`;
  const said = Object.entries(meta).filter(([key]) => !LEFT_OUT.has(key));
  const entries = said.map(([key, value]) => `${key}: ${SHORTENED.get(key)?.(value) ?? plain(value)}`).sort();
  return entries.length === 0 ? kind : `${kind} ${entries.join(", ")}`;
}

const LEFT_OUT = new Set(["t_first", "t_last", "hints", "notifications"]);

const SHORTENED: ReadonlyMap<string, (value: unknown) => string> = new Map([
  ["bookmark", (value: unknown) => typeof value],
  ["connection_id", (value: unknown) => typeof value],
  ["server", (value: unknown) => String(value).replace(/^(Neo4j\/5)\..*/, "$1")],
  ["plan", () => "…"],
  ["rt", plainRoutes],
]);

/** An address that no server listens on. */
export const GIVEN = "localhost:1";

function plainRoutes(value: unknown): string {
  const { ttl, db, servers } = value as { ttl: number; db: string; servers: { role: string; addresses: unknown[] }[] };
  // One server: the address it is given is the one that counts.
  const each = servers
    .map(({ role, addresses }) => `${role} ${addresses.map((one) => (one === GIVEN ? GIVEN : "its own")).join(" ")}`)
    .sort();
  return `${ttl} s of ${db}, ${each.join(", ")}`;
}

function plain(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}`;
  if (value instanceof Float) return Number.isInteger(value.value) ? value.value.toFixed(1) : String(value.value);
  if (value instanceof Structure) return plainStructure(value);
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString("hex")}`;
  if (Array.isArray(value)) return `[${value.map(plain).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const entries = Object.entries(value).map(([key, item]) => `${key}: ${plain(item)}`);
  return `{${entries.sort().join(", ")}}`;
}

function plainStructure({ tag, fields }: Structure): string {
  switch (tag) {
    case NODE:
      return `(:${(fields[1] as string[]).toSorted().join(":")} ${plain(fields[2])} ${kinds(fields)})`;
    case RELATIONSHIP:
      return `[:${String(fields[3])} ${plain(fields[4])} ${kinds(fields)}]`;
    case UNBOUND_RELATIONSHIP:
      return `[:${String(fields[1])} ${plain(fields[2])} ${kinds(fields)}]`;
    case PATH:
      return `path ${fields.map(plain).join(" ")}`;
    default:
      return `#${tag.toString(16)}${plain(fields)}`;
  }
}

/** Ids differ; their number, places and types do not. */
function kinds(fields: readonly unknown[]): string {
  return fields.map((field) => (typeof field === "object" ? "." : (typeof field).charAt(0))).join("");
}
