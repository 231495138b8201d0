import type { Query } from "./query.ts";

export interface DatabaseSettings {
  uri: string;
  user: string;
  password: string;
  /** Without it: the user's home database. */
  database?: string;
  kind: "embedded" | "neo4j";
  /** How long it is waited for where it went away; without it, as long as one of its kind needs. */
  patienceMs?: number;
  /** Told every statement before it is sent: for logs and tests. */
  onStatement?: (query: Query) => void;
}

/** A graph that answers. What runs on it is in `read`, `write` and `stream`. */
export interface Database {
  readonly kind: "embedded" | "neo4j";
  /** Scheme, host and port; never the user or the password. */
  readonly address: string;
  /** Product and version as the server names itself. */
  info(): Promise<{ name: string; version: string }>;
  close(): Promise<void>;
}
