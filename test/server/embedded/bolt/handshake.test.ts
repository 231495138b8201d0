import * as fc from "fast-check";
import { expect, test } from "vitest";
import { negotiate } from "../../../../server/embedded/bolt/handshake.ts";

const MAGIC = "6060b017";

function offer(...slots: string[]): Buffer {
  return Buffer.from(MAGIC + slots.join("").padEnd(32, "0"), "hex");
}

test("current drivers, which offer a manifest first, get 5.4", () => {
  const step = negotiate(offer("000001ff", "00080805", "00020404", "00000003"));
  expect(step).toEqual({ kind: "accept", reply: Buffer.from([0, 0, 4, 5]), used: 20, minor: 4 });
});

test.each([
  ["00000405", 4],
  ["00000305", 3],
  ["00000105", 1],
  ["00020305", 3],
  ["00050605", 4],
  ["00080805", 4],
])("the offer %s is answered with 5.%i", (slot, minor) => {
  expect(negotiate(offer(slot))).toMatchObject({ kind: "accept", minor });
});

test("the first offer that fits wins", () => {
  expect(negotiate(offer("00000104", "00000205", "00000405"))).toMatchObject({ kind: "accept", minor: 2 });
});

test.each([["00000005"], ["00020404"], ["00000003"], ["00000805"], ["00000106"], ["00000000"]])(
  "the offer %s has no version in common",
  (slot) => {
    expect(negotiate(offer(slot))).toEqual({ kind: "refuse", reason: "no common version", reply: Buffer.alloc(4) });
  },
);

test("a handshake that comes in pieces is waited for", () => {
  const whole = offer("00000405");
  for (let size = 0; size < whole.length; size++) expect(negotiate(whole.subarray(0, size)).kind).toBe("more");
});

test("bytes behind the handshake belong to the first message", () => {
  const step = negotiate(Buffer.concat([offer("00000405"), Buffer.from([1, 2, 3])]));
  expect(step).toMatchObject({ kind: "accept", used: 20 });
});

test("a browser is told that this port speaks Bolt", () => {
  const step = negotiate(Buffer.from("GET / HTTP/1.1\r\n"));
  expect(step.kind === "refuse" && step.reply.toString()).toMatch(/^HTTP\/1.1 400 [\s\S]*speaks Bolt/);
});

test("TLS and anything else is refused without an answer", () => {
  expect(negotiate(Buffer.from("160301", "hex"))).toMatchObject({ kind: "refuse", reason: "TLS" });
  const other = fc.uint8Array({ minLength: 4 }).filter(([first]) => first !== 0x60 && first !== 0x16);
  fc.assert(
    fc.property(other, (bytes) => {
      const step = negotiate(Buffer.from(bytes));
      expect(step.kind).toBe("refuse");
    }),
  );
});
