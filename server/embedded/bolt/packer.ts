import { chunk } from "./chunking.ts";
import { Entries, Float, MAX_DEPTH, PackError, Structure } from "./packstream.ts";

const INT64_MAX = 2n ** 63n - 1n;
const INT64_MIN = -(2n ** 63n);

/** Most names and ids are shorter. */
const SHORT_TEXT = 40;

/** The markers of one kind of value: a tiny size inside the marker, else one, two or four bytes of size. */
interface Markers {
  tiny?: number;
  byte?: number;
  short: number;
  long: number;
}

const TEXT: Markers = { tiny: 0x80, byte: 0xd0, short: 0xd1, long: 0xd2 };
const LIST: Markers = { tiny: 0x90, byte: 0xd4, short: 0xd5, long: 0xd6 };
const MAP: Markers = { tiny: 0xa0, byte: 0xd8, short: 0xd9, long: 0xda };
const BYTES: Markers = { byte: 0xcc, short: 0xcd, long: 0xce };

/**
 * Packs values one behind the other into one growing buffer, which is twice as fast as a buffer per
 * record. Whole numbers become integers, other numbers and `Float` become floats.
 */
export class Packer {
  private buffer = Buffer.allocUnsafe(1024);
  private at = 0;

  /** Bytes packed and not yet taken. */
  get size(): number {
    return this.at;
  }

  /** What was packed so far; the packer starts again. */
  take(): Buffer {
    const packed = Buffer.from(this.buffer.subarray(0, this.at));
    this.at = 0;
    return packed;
  }

  /** Packs one message with its chunk headers. When it throws, nothing of the message remains. */
  message(message: Structure): void {
    const start = this.at;
    try {
      this.short(0);
      this.pack(message);
    } catch (thrown) {
      this.at = start;
      throw thrown;
    }
    const size = this.at - start - 2;
    if (size <= 0xffff) {
      this.buffer.writeUInt16BE(size, start);
      this.short(0);
      return;
    }
    const chunked = chunk(this.buffer.subarray(start + 2, this.at));
    this.at = start;
    this.raw(chunked);
  }

  pack(value: unknown, depth = 0): this {
    switch (typeof value) {
      case "undefined":
        this.byte(0xc0);
        break;
      case "boolean":
        this.byte(value ? 0xc3 : 0xc2);
        break;
      case "number":
        if (Number.isSafeInteger(value) && !Object.is(value, -0)) this.integer(value);
        else this.float(value);
        break;
      case "bigint":
        this.wide(value);
        break;
      case "string":
        this.text(value);
        break;
      case "object":
        this.composite(value, depth);
        break;
      default:
        throw new PackError(`A ${typeof value} cannot be sent.`);
    }
    return this;
  }

  private composite(value: object | null, depth: number): void {
    if (depth > MAX_DEPTH) throw new PackError(`A value is nested more than ${MAX_DEPTH} deep.`);
    if (value === null) this.byte(0xc0);
    else if (value instanceof Float) this.float(value.value);
    else if (value instanceof Structure) this.structure(value, depth);
    else if (Array.isArray(value)) {
      this.header(value.length, LIST);
      for (const item of value) this.pack(item, depth + 1);
    } else if (value instanceof Uint8Array) {
      this.header(value.length, BYTES);
      this.raw(value);
    } else this.map(value instanceof Entries ? value.pairs : Object.entries(value), depth);
  }

  private map(pairs: readonly (readonly [string, unknown])[], depth: number): void {
    this.header(pairs.length, MAP);
    for (const [key, item] of pairs) {
      this.text(key);
      this.pack(item, depth + 1);
    }
  }

  private structure({ tag, fields }: Structure, depth: number): void {
    if (fields.length > 15) throw new PackError("A structure has at most 15 fields.");
    this.byte(0xb0 | fields.length);
    this.byte(tag);
    for (const field of fields) this.pack(field, depth + 1);
  }

  private integer(value: number): void {
    if (value >= -16 && value < 128) return this.byte(value);
    if (value >= -0x80 && value < 0x80) {
      this.byte(0xc8);
      return this.byte(value);
    }
    if (value >= -0x8000 && value < 0x8000) {
      this.byte(0xc9);
      return this.short(value & 0xffff);
    }
    if (value >= -0x8000_0000 && value < 0x8000_0000) {
      this.byte(0xca);
      return this.long(value >>> 0);
    }
    return this.wide(BigInt(value));
  }

  private wide(value: bigint): void {
    if (value > INT64_MAX || value < INT64_MIN) throw new PackError(`The integer ${value} needs more than 64 bits.`);
    if (value >= -0x8000_0000n && value < 0x8000_0000n) return this.integer(Number(value));
    this.byte(0xcb);
    this.room(8);
    this.at = this.buffer.writeBigInt64BE(value, this.at);
    return undefined;
  }

  private float(value: number): void {
    this.byte(0xc1);
    this.room(8);
    this.at = this.buffer.writeDoubleBE(value, this.at);
  }

  private text(value: string): void {
    if (value.length <= SHORT_TEXT && this.ascii(value)) return;
    const size = Buffer.byteLength(value);
    this.header(size, TEXT);
    this.room(size);
    this.at += this.buffer.write(value, this.at, "utf8");
  }

  /** Byte by byte, which is faster than a call for texts of this length; false, and undone, for any other sign. */
  private ascii(value: string): boolean {
    const start = this.at;
    this.header(value.length, TEXT);
    this.room(value.length);
    for (let index = 0; index < value.length; index++) {
      const code = value.charCodeAt(index);
      if (code > 0x7f) {
        this.at = start;
        return false;
      }
      this.buffer[this.at++] = code;
    }
    return true;
  }

  private header(size: number, { tiny, byte, short, long }: Markers): void {
    if (tiny !== undefined && size < 16) return this.byte(tiny | size);
    if (byte !== undefined && size < 0x100) {
      this.byte(byte);
      return this.byte(size);
    }
    if (size < 0x1_0000) {
      this.byte(short);
      return this.short(size);
    }
    this.byte(long);
    return this.long(size);
  }

  private byte(value: number): void {
    this.room(1);
    this.buffer[this.at++] = value & 0xff;
  }

  private short(value: number): void {
    this.room(2);
    this.at = this.buffer.writeUInt16BE(value, this.at);
  }

  private long(value: number): void {
    this.room(4);
    this.at = this.buffer.writeUInt32BE(value, this.at);
  }

  private raw(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.buffer.set(bytes, this.at);
    this.at += bytes.length;
  }

  private room(size: number): void {
    if (this.at + size <= this.buffer.length) return;
    const bigger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.at + size));
    this.buffer.copy(bigger, 0, 0, this.at);
    this.buffer = bigger;
  }
}
