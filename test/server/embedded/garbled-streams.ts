import * as fc from "fast-check";
import { chunk } from "../../../server/embedded/bolt/chunking.ts";
import { Float, Structure } from "../../../server/embedded/bolt/packstream.ts";
import { encode, HANDSHAKE, TAG } from "./bolt/raw-client.ts";

/** What one garbled client does. */
export interface GarbledClient {
  /** The handshake and the login, mostly unharmed. */
  opening: Buffer;
  /** What comes when the server has answered that. */
  rest: Buffer;
  /** Bytes that are sent at a time. */
  pieceBytes: number;
  /** It closes its half when it has sent all; else it just goes away. */
  ends: boolean;
}

const key = fc.constantFrom("n", "qid", "mode", "db", "bookmarks", "tx_timeout", "$date", "__proto__", "address", "x");
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(null, true, 0, -1, 7, 2n ** 60n, new Float(2), new Float(0.5)),
    fc.string(),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(key, tie("value"), { maxKeys: 4 }),
    fc.tuple(fc.nat(255), fc.array(tie("value"), { maxLength: 4 })).map(([tag, fields]) => new Structure(tag, fields)),
  ),
}));

const statement = fc.constantFrom(
  "RETURN 1 AS x",
  "UNWIND range(1, 3000) AS x RETURN x AS x",
  "MATCH p = (a)-[r]->(b) RETURN p AS p",
  "CREATE (:Z {a: 1.0})",
  "MATCH (z:Z) DELETE z",
  "CREATE INDEX z_index IF NOT EXISTS FOR (n:Z) ON (n.a)",
  "CALL dbms.components() YIELD versions UNWIND versions AS v RETURN v",
  "SHOW INDEXES YIELD name WHERE name = $a",
  "RETUR",
  "RETURN $a AS a",
  "RETURN 1 / 0 AS x",
  "",
  "UNWIND $a AS x RETURN x AS x",
);
const extra = fc.oneof(fc.constantFrom({}, { mode: "r" }, { n: -1 }, { n: 3 }, { tx_timeout: 5 }), value);

const run = fc.tuple(statement, value).map(([text, a]) => encode(TAG.run, text, { a }, {}));
const pull = fc.constantFrom(encode(TAG.pull, { n: -1 }), encode(TAG.pull, { n: 2 }), encode(TAG.discard, { n: -1 }));
const end = fc.constantFrom(encode(TAG.commit), encode(TAG.rollback), encode(TAG.reset));
/** Requests that belong together, so that what follows meets a session in every state. */
const together = fc.oneof(
  fc.tuple(run, pull),
  fc.tuple(fc.constant(encode(TAG.begin, {})), run, pull),
  fc.tuple(fc.constant(encode(TAG.begin, { mode: "r" })), run, pull, end),
);

const garbled = fc.oneof(
  fc.tuple(statement, value, extra).map(([text, a, more]) => encode(TAG.run, text, { a }, more)),
  fc.tuple(fc.constantFrom(TAG.pull, TAG.discard, TAG.begin, TAG.hello, TAG.logon), extra).map((all) => encode(...all)),
  fc.tuple(value, value, extra).map((fields) => encode(TAG.route, ...fields)),
  fc.constantFrom(TAG.reset, TAG.commit, TAG.rollback, TAG.logoff, TAG.goodbye).map((tag) => encode(tag)),
  fc.tuple(fc.nat(255), fc.array(value, { maxLength: 4 })).map(([tag, fields]) => encode(tag, ...fields)),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
  fc.uint8Array({ minLength: 1, maxLength: 60 }).map((bytes) => chunk(Buffer.from(bytes))),
  // Sizes that promise gigabytes: of a text, a list, a map, a chunk; and lists inside lists without an end.
  fc.constantFrom("b110d2ffffffff", "b110d6ffffffff", "b31081410adaffffffff00").map((hex) => chunk(bytesOf(hex))),
  fc.constant(bytesOf("ffffb110d2ffffffff")),
  fc.constant(chunk(Buffer.alloc(400, 0x91))),
  fc.constant(bytesOf("0000")),
);

const message = fc.oneof(
  together.map((parts) => Buffer.concat(parts)),
  garbled,
);

const place = fc.noBias(fc.nat(1_000_000));
/** Where a byte of the stream is changed, and how; sometimes the stream is cut as well. */
const damage = fc.record({
  at: place,
  flip: fc.nat(255),
  cut: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: place }),
});

function bytesOf(hex: string): Buffer {
  return Buffer.from(hex, "hex");
}

function damaged(stream: Buffer, { at, flip, cut }: { at: number; flip: number; cut: number | undefined }): Buffer {
  const copy = Buffer.from(stream);
  if (copy.length === 0) return copy;
  const hit = at % copy.length;
  copy[hit] = copy[hit]! ^ flip;
  return cut === undefined ? copy : copy.subarray(0, cut % copy.length);
}

/** Clients that begin as this user and go wrong somewhere; or nowhere, but in an order that makes no sense. */
export function garbledClients(user: string, password: string): fc.Arbitrary<GarbledClient> {
  const opening = Buffer.concat([
    HANDSHAKE,
    encode(TAG.hello, { user_agent: "garbled/1" }),
    encode(TAG.logon, { scheme: "basic", principal: user, credentials: password }),
  ]);
  const messages = fc.array(message, { minLength: 1, maxLength: 6 });
  const where = fc.constantFrom("nowhere", "rest", "rest", "opening");
  const bytes = fc.tuple(messages, damage, where).map(([sent, how, harmed]) => {
    const rest = Buffer.concat(sent);
    if (harmed === "opening") return { opening: damaged(opening, how), rest };
    return { opening, rest: harmed === "rest" ? damaged(rest, how) : rest };
  });
  const pieceBytes = fc.oneof(
    { weight: 4, arbitrary: fc.constant(Infinity) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }) },
  );
  return fc
    .record({ bytes, pieceBytes, ends: fc.boolean() })
    .map(({ bytes: { opening: first, rest }, pieceBytes: size, ends }) => ({
      opening: first,
      rest,
      pieceBytes: size,
      ends,
    }));
}
