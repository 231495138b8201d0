import { PackError, Structure } from "./packstream.ts";
import { unpack } from "./unpacker.ts";

export type RequestName =
  | "HELLO"
  | "LOGON"
  | "LOGOFF"
  | "GOODBYE"
  | "RESET"
  | "RUN"
  | "DISCARD"
  | "PULL"
  | "BEGIN"
  | "COMMIT"
  | "ROLLBACK"
  | "ROUTE"
  | "TELEMETRY";

export interface Request {
  name: RequestName;
  fields: unknown[];
  /** As it was sent; its values take some times as much. */
  bytes: number;
  /** A known request with too few or too many fields: it is refused when its turn comes. */
  isMisshapen: boolean;
}

/** Tag → name and number of fields, Bolt 5.1 to 5.4. */
const REQUESTS = new Map<number, { name: RequestName; fields: number }>([
  [0x01, { name: "HELLO", fields: 1 }],
  [0x6a, { name: "LOGON", fields: 1 }],
  [0x6b, { name: "LOGOFF", fields: 0 }],
  [0x02, { name: "GOODBYE", fields: 0 }],
  [0x0f, { name: "RESET", fields: 0 }],
  [0x10, { name: "RUN", fields: 3 }],
  [0x2f, { name: "DISCARD", fields: 1 }],
  [0x3f, { name: "PULL", fields: 1 }],
  [0x11, { name: "BEGIN", fields: 1 }],
  [0x12, { name: "COMMIT", fields: 0 }],
  [0x13, { name: "ROLLBACK", fields: 0 }],
  [0x66, { name: "ROUTE", fields: 3 }],
  [0x54, { name: "TELEMETRY", fields: 1 }],
]);

/** Tags of the answers. */
export const SUCCESS = 0x70;
export const RECORD = 0x71;
export const IGNORED = 0x7e;
export const FAILURE = 0x7f;

/** @throws PackError when the bytes are no request; the connection is then closed without an answer, as Neo4j does. */
export function readRequest(bytes: Buffer): Request {
  const message = unpack(bytes);
  const known = message instanceof Structure ? REQUESTS.get(message.tag) : undefined;
  if (!(message instanceof Structure) || !known) throw new PackError("The message is no Bolt request.");
  const { fields } = message;
  return { name: known.name, fields, bytes: bytes.length, isMisshapen: fields.length !== known.fields };
}
