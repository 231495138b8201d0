import { BoltFailure } from "./failures.ts";
import type { RequestName } from "./messages.ts";

/** Where a session stands. FAILED answers everything with IGNORED until a RESET. */
export type State =
  | "CONNECTED"
  | "AUTHENTICATION"
  | "READY"
  | "STREAMING"
  | "TX_READY"
  | "TX_STREAMING"
  | "FAILED"
  | "DEFUNCT";

const IN_TRANSACTION: readonly State[] = ["TX_READY", "TX_STREAMING"];
const WITH_RESULT: readonly State[] = ["STREAMING", "TX_STREAMING"];

/** RESET and GOODBYE are not here: they are served before the states are asked. */
const ALLOWED: Record<Exclude<RequestName, "RESET" | "GOODBYE">, readonly State[]> = {
  HELLO: ["CONNECTED"],
  LOGON: ["AUTHENTICATION"],
  LOGOFF: ["READY"],
  TELEMETRY: ["READY", "STREAMING", ...IN_TRANSACTION],
  ROUTE: ["READY"],
  BEGIN: ["READY"],
  RUN: ["READY", ...IN_TRANSACTION],
  PULL: WITH_RESULT,
  DISCARD: WITH_RESULT,
  COMMIT: IN_TRANSACTION,
  ROLLBACK: IN_TRANSACTION,
};

export type OrdinaryRequest = keyof typeof ALLOWED;

export function isOrdinary(name: RequestName): name is OrdinaryRequest {
  return name in ALLOWED;
}

/** @throws BoltFailure, fatal as on Neo4j, when the request makes no sense in this state. */
export function expectAllowed(name: OrdinaryRequest, state: State): void {
  if (ALLOWED[name].includes(state)) return;
  throw new BoltFailure(
    "Neo.ClientError.Request.Invalid",
    `Message '${name}' cannot be handled by a session in the ${state} state.`,
    { fatal: true },
  );
}

/** Before LOGON every failure closes the connection. */
export function isBeforeLogin(state: State): boolean {
  return state === "CONNECTED" || state === "AUTHENTICATION";
}
