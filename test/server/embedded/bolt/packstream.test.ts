import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Packer } from "../../../../server/embedded/bolt/packer.ts";
import { Entries, Float, PackError, Structure } from "../../../../server/embedded/bolt/packstream.ts";
import { unpack } from "../../../../server/embedded/bolt/unpacker.ts";

const integer = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => (isSafe(value) ? Number(value) : value)),
);
const float = fc.double({ noNaN: true }).map((value) => new Float(value));
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constant(null),
    fc.boolean(),
    integer,
    float,
    fc.string({ unit: "binary" }).map((text) => text.toWellFormed()),
    fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    fc.array(tie("value")),
    fc.dictionary(fc.string(), tie("value"), { noNullPrototype: false }),
    fc.tuple(fc.nat(255), fc.array(tie("value"), { maxLength: 15 })).map(([tag, fields]) => new Structure(tag, fields)),
  ),
}));

function isSafe(value: bigint): boolean {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER);
}

function pack(value: unknown): Buffer {
  return new Packer().pack(value).take();
}

/** Maps come back without a prototype, which `toEqual` does not mind. */
function roundTrip(value: unknown): unknown {
  return unpack(pack(value));
}

test("every value comes back as it was", () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      expect(roundTrip(value)).toEqual(value);
    }),
  );
});

test.each([0, 15, 16, 127, 128, 255, 256, 65_535, 65_536])("text, lists, bytes and maps of size %i keep it", (size) => {
  const map = Object.fromEntries(Array.from({ length: size }, (_, index) => [`k${index}`, index]));
  expect(roundTrip("x".repeat(size))).toBe("x".repeat(size));
  expect(roundTrip(Buffer.alloc(size, 7))).toEqual(Buffer.alloc(size, 7));
  expect((roundTrip(Array.from({ length: size }, () => null)) as unknown[]).length).toBe(size);
  expect(Object.keys(roundTrip(map) as object).length).toBe(size);
});

test.each([0, 1, 15, 16, 38, 39, 40, 41, 127])(
  "a text of %i letters keeps them, with an accent at its end too",
  (size) => {
    for (const text of ["x".repeat(size), `${"x".repeat(size)}é`, `é${"x".repeat(size)}`, `${"x".repeat(size)}😀`]) {
      expect(roundTrip([text, text])).toEqual([text, text]);
    }
  },
);

test("pairs are sent as the map they are, whatever the keys", () => {
  const pairs: [string, unknown][] = [
    ["__proto__", 1],
    ["1", "one"],
    ["a", [new Float(2)]],
  ];
  const map = roundTrip(new Entries(pairs)) as object;
  expect(Object.entries(map)).toEqual(expect.arrayContaining(pairs));
  expect(Object.keys(map)).toHaveLength(3);
  expect(roundTrip(new Entries([]))).toEqual({});
});

test.each([-129, -128, -17, -16, 127, 128, 32_767, 32_768, -32_769, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1])(
  "the integer %i is an integer again",
  (value) => expect(roundTrip(value)).toBe(value),
);

test("a whole-number float stays a float", () => {
  expect(roundTrip(new Float(2))).toEqual(new Float(2));
  expect(roundTrip(2)).toBe(2);
});

test("numbers with a fraction, NaN and the infinities are floats", () => {
  for (const value of [0.5, Number.NaN, Infinity, -Infinity, -0]) expect(roundTrip(value)).toEqual(new Float(value));
});

test("an integer of more than 64 bits is refused", () => {
  expect(() => pack(2n ** 63n)).toThrow(PackError);
});

test("a key named __proto__ is a key like any other", () => {
  const map = roundTrip(JSON.parse('{"__proto__": {"x": 1}}')) as object;
  expect(Object.keys(map)).toEqual(["__proto__"]);
  expect(Object.getPrototypeOf(map)).toBeNull();
});

test("a value cut off anywhere is refused", () => {
  const cut = fc.tuple(anyValue, fc.double({ min: 0, max: 0.999, noNaN: true }));
  fc.assert(
    fc.property(cut, ([value, share]) => {
      const bytes = pack(value);
      expect(() => unpack(bytes.subarray(0, Math.floor(bytes.length * share)))).toThrow(PackError);
    }),
  );
});

test("random bytes are decoded or refused, never anything else", () => {
  const outcome = (bytes: Buffer) => {
    try {
      unpack(bytes);
      return "decoded";
    } catch (thrown) {
      return thrown instanceof PackError ? "refused" : thrown;
    }
  };
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(["decoded", "refused"]).toContain(outcome(Buffer.from(bytes)));
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ["a list that announces four billion items", "d6ffffffff"],
  ["a text that announces four billion bytes", "d2ffffffff"],
  ["a map that announces four billion keys", "daffffffff"],
  ["a key that stands twice", "a281610181610 2".replaceAll(" ", "")],
  ["a key that is a number", "a10102"],
  ["text that is no UTF-8", "81ff"],
  ["bytes behind the value", "0102"],
  ["a marker that begins nothing", "c7"],
  ["nothing at all", ""],
])("%s is refused", (_what, hex) => {
  expect(() => unpack(Buffer.from(hex, "hex"))).toThrow(PackError);
});

test("nesting is bounded both ways", () => {
  const deep = Buffer.concat([Buffer.alloc(100_000, 0x91), Buffer.from([0xc0])]);
  expect(() => unpack(deep)).toThrow(PackError);
  let value: unknown = null;
  for (let depth = 0; depth < 1_000; depth++) value = [value];
  expect(() => pack(value)).toThrow(PackError);
});

test("a message that cannot be packed leaves nothing behind", () => {
  const packer = new Packer();
  packer.message(new Structure(0x70, [{}]));
  const { size } = packer;
  expect(() => packer.message(new Structure(0x71, [[1, Symbol("no value")]]))).toThrow(PackError);
  expect(packer.size).toBe(size);
});
