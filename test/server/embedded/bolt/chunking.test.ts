import * as fc from "fast-check";
import { expect, test } from "vitest";
import { chunk, ChunkError, Dechunker } from "../../../../server/embedded/bolt/chunking.ts";
import { Packer } from "../../../../server/embedded/bolt/packer.ts";
import { Structure } from "../../../../server/embedded/bolt/packstream.ts";
import { unpack } from "../../../../server/embedded/bolt/unpacker.ts";

const KEEP_ALIVE = Buffer.alloc(2);

function cutAt(bytes: Buffer, cuts: number[]): Buffer[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].toSorted((left, right) => left - right);
  return [0, ...places].map((start, index) => bytes.subarray(start, places[index] ?? bytes.length));
}

function collect(dechunker: Dechunker, pieces: Buffer[]): Buffer[] {
  return pieces.flatMap((piece) => [...dechunker.push(piece)]).map((message) => Buffer.from(message));
}

test("messages come out whole however the stream is cut, keep-alives in between or not", () => {
  const message = fc.uint8Array({ minLength: 1, maxLength: 300 }).map((bytes) => Buffer.from(bytes));
  fc.assert(
    fc.property(fc.array(fc.tuple(message, fc.boolean())), fc.array(fc.nat()), (messages, cuts) => {
      const stream = Buffer.concat(
        messages.flatMap(([bytes, isAfterPause]) => (isAfterPause ? [KEEP_ALIVE, chunk(bytes)] : [chunk(bytes)])),
      );
      const dechunker = new Dechunker(1_000);
      expect(collect(dechunker, cutAt(stream, cuts))).toEqual(messages.map(([bytes]) => bytes));
      expect(dechunker.held).toBe(0);
    }),
  );
});

test.each([65_534, 65_535, 65_536, 200_000])("a message of %i bytes survives its chunks", (size) => {
  const bytes = Buffer.alloc(size, 0xab);
  expect(collect(new Dechunker(1_000_000), [chunk(bytes)])).toEqual([bytes]);
});

test("a large message is chunked by the packer as well", () => {
  const packer = new Packer();
  packer.message(new Structure(0x10, ["x".repeat(150_000), {}, {}]));
  const [message] = collect(new Dechunker(1_000_000), [packer.take()]);
  expect(unpack(message!)).toEqual(new Structure(0x10, ["x".repeat(150_000), {}, {}]));
});

test("a message over the limit is refused when it is announced, before its bytes are kept", () => {
  const announced = Buffer.from([0x03, 0xe8]);
  expect(() => collect(new Dechunker(999), [announced])).toThrow(ChunkError);
  expect(collect(new Dechunker(1_000), [announced])).toEqual([]);
});

test("chunks of one message count together towards the limit", () => {
  const half = Buffer.concat([Buffer.from([0x02, 0x58]), Buffer.alloc(600)]);
  expect(() => collect(new Dechunker(1_000), [half, half])).toThrow(ChunkError);
});
