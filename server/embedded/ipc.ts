import type { AppError, ErrorValues } from "../errors.ts";

type ErrorCode = AppError["code"];

/** What the program tells the child process. */
export type ToChild = ({ kind: "start" } & ChildOptions) | { kind: "ping"; number: number } | { kind: "stop" };

/** What the child process tells the program. */
export type FromChild =
  | { kind: "ready"; port: number }
  | { kind: "refused"; code: ErrorCode; message: string; hint: string | undefined; values: ErrorValues }
  | { kind: "pong"; number: number };

/** Sent and not put on the command line, where everybody on the machine could read the passwords. */
export interface ChildOptions {
  file: string;
  port: number;
  /** After a restart clients expect the port they know; before that the next free one will do. */
  mustKeepPort: boolean;
  users: { name: string; password: string; readOnly: boolean; isProgram: boolean; timeoutMs: number }[];
  memoryLimitMb: number;
}

/** How the child process ends when it ends by itself. */
export const EXIT = {
  stopped: 0,
  /** An abandoned statement ran on. The engine cannot stop it. */
  stuck: 75,
  memory: 76,
  refused: 77,
} as const;
