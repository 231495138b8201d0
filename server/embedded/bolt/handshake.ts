/**
 * Version negotiation. The client sends a magic number and four offers `[0, range, minor, major]`,
 * the server answers with one version. Bytes after these 20 already belong to the first message.
 */
export type HandshakeStep =
  | { kind: "more" }
  | { kind: "accept"; reply: Buffer; used: number; minor: number }
  | { kind: "refuse"; reply: Buffer; reason: string };

const MAGIC = Buffer.from([0x60, 0x60, 0xb0, 0x17]);
const OFFER_BYTES = 20;

const MAJOR = 5;
/** 5.4 is the last version with the plain form of errors and summaries. */
const NEWEST_MINOR = 4;
/** 5.0 carries the credentials in HELLO; from 5.1 on it is the same code. */
const OLDEST_MINOR = 1;

/** The first byte of a TLS connection (`bolt+s://`). */
const TLS = 0x16;

const HTTP_ANSWER = Buffer.from(
  "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n" +
    "This port speaks Bolt: use a bolt:// or neo4j:// address with a Neo4j driver.\n",
);

/** Reads what has arrived of the client's offer. */
export function negotiate(bytes: Buffer): HandshakeStep {
  if (/^(GET |POST|PUT |HEAD|OPTI)/.test(bytes.toString("latin1", 0, 4))) return refuse("HTTP", HTTP_ANSWER);
  const seen = Math.min(MAGIC.length, bytes.length);
  if (!bytes.subarray(0, seen).equals(MAGIC.subarray(0, seen))) return refuse(bytes[0] === TLS ? "TLS" : "not Bolt");
  if (bytes.length < OFFER_BYTES) return { kind: "more" };
  for (let slot = MAGIC.length; slot < OFFER_BYTES; slot += 4) {
    const minor = commonMinor(bytes.subarray(slot, slot + 4));
    if (minor !== undefined)
      return { kind: "accept", reply: Buffer.from([0, 0, minor, MAJOR]), used: OFFER_BYTES, minor };
  }
  return refuse("no common version", Buffer.alloc(4));
}

/** The newest version that both know, or undefined. An offer covers `minor` down to `minor - range`. */
function commonMinor(offer: Buffer): number | undefined {
  const [, range = 0, minor = 0, major = 0] = offer;
  if (major !== MAJOR || minor < OLDEST_MINOR || minor - range > NEWEST_MINOR) return undefined;
  return Math.min(minor, NEWEST_MINOR);
}

function refuse(reason: string, reply: Buffer = Buffer.alloc(0)): HandshakeStep {
  return { kind: "refuse", reply, reason };
}
