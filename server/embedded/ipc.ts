import type { AppError, ErrorValues } from "../errors.ts";

/** What was found when the graph was opened. */
export interface Opened {
  /** The engine's number of the database; a copy of its file has the same. */
  graph: string;
  /** Bytes of its log since it was made. */
  position: number;
  /** Commits since it was made, with those that changed nothing. */
  changes: number;
  nodes: number;
  relationships: number;
  /** At most so many confirmed changes are missing. */
  missing: number;
}

type ErrorCode = AppError["code"];

/** What the program tells the child process. */
export type ToChild = ({ kind: "start" } & ChildOptions) | { kind: "ping"; number: number } | { kind: "stop" };

/** What the child process tells the program. */
export type FromChild =
  | { kind: "ready"; port: number; opened: Opened }
  | { kind: "refused"; code: ErrorCode; message: string; hint: string | undefined; values: ErrorValues }
  | { kind: "pong"; number: number; running?: RunningStatement }
  /** Its last word before it ends by itself. */
  | { kind: "leaving"; running?: RunningStatement };

/** A statement under way, as it was sent and cut short; values of parameters are not part of it. */
export interface RunningStatement {
  text: string;
  forMs: number;
}

/** Sent and not put on the command line, where everybody on the machine could read the passwords. */
export interface ChildOptions {
  file: string;
  port: number;
  /** After a restart clients expect the port they know; before that the next free one will do. */
  mustKeepPort: boolean;
  users: { name: string; password: string; readOnly: boolean; isProgram: boolean; timeoutMs: number }[];
  memoryLimitMb: number;
  /** Bytes of the log at which it is folded into the file; for tests that want it often. */
  checkpointBytes?: number;
  /** Fold the log into the file before anything else: a sync of the log has failed. */
  foldFirst?: boolean;
}

/** How the child process ends when it ends by itself. */
export const EXIT = {
  stopped: 0,
  /** An abandoned statement ran on. The engine cannot stop it. */
  stuck: 75,
  memory: 76,
  /** A sync of the log failed. */
  disk: 78,
  refused: 77,
} as const;
