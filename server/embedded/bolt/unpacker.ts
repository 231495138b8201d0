import { Float, MAX_DEPTH, PackError, Structure } from "./packstream.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Decodes exactly one value.
 *
 * Integers become `number` where that is exact, else `bigint`; floats become `Float`; maps have no
 * prototype, because `__proto__` is a legal key. Each announced size is checked against the bytes
 * that are left before anything is allocated, so a forged size costs nothing.
 *
 * @throws PackError on anything malformed.
 */
export function unpack(bytes: Buffer): unknown {
  const unpacker = new Unpacker(bytes);
  const value = unpacker.value(0);
  if (!unpacker.done) throw new PackError("There are bytes left over after the value.");
  return value;
}

class Unpacker {
  private readonly bytes: Buffer;
  private at = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  get done(): boolean {
    return this.at === this.bytes.length;
  }

  value(depth: number): unknown {
    if (depth > MAX_DEPTH) throw new PackError(`A value is nested more than ${MAX_DEPTH} deep.`);
    const marker = this.size(1);
    if (marker < 0x80) return marker;
    if (marker >= 0xf0) return marker - 0x100;
    const tiny = marker & 0x0f;
    switch (marker >> 4) {
      case 0x8:
        return this.text(tiny);
      case 0x9:
        return this.list(tiny, depth);
      case 0xa:
        return this.map(tiny, depth);
      case 0xb:
        return new Structure(this.size(1), this.list(tiny, depth));
      case 0xc:
        return this.scalar(marker);
      default:
        return this.sized(marker, depth);
    }
  }

  private scalar(marker: number): unknown {
    switch (marker) {
      case 0xc0:
        return null;
      case 0xc1:
        return new Float(this.take(8).readDoubleBE(0));
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc8:
        return this.take(1).readInt8(0);
      case 0xc9:
        return this.take(2).readInt16BE(0);
      case 0xca:
        return this.take(4).readInt32BE(0);
      case 0xcb:
        return narrow(this.take(8).readBigInt64BE(0));
      case 0xcc:
      case 0xcd:
      case 0xce:
        return Buffer.from(this.take(this.size(1 << (marker - 0xcc))));
      default:
        throw unknownMarker(marker);
    }
  }

  /** Text, lists and maps whose size follows in one, two or four bytes. */
  private sized(marker: number, depth: number): unknown {
    const width = marker & 0x03;
    if (width === 3) throw unknownMarker(marker);
    const kind = marker & 0xfc;
    if (kind === 0xd0) return this.text(this.size(1 << width));
    if (kind === 0xd4) return this.list(this.size(1 << width), depth);
    if (kind === 0xd8) return this.map(this.size(1 << width), depth);
    throw unknownMarker(marker);
  }

  private text(size: number): string {
    try {
      return utf8.decode(this.take(size));
    } catch (thrown) {
      if (thrown instanceof PackError) throw thrown;
      throw new PackError("A text is not valid UTF-8.", { cause: thrown });
    }
  }

  private list(size: number, depth: number): unknown[] {
    this.need(size);
    const items: unknown[] = [];
    for (let i = 0; i < size; i++) items.push(this.value(depth + 1));
    return items;
  }

  private map(size: number, depth: number): Record<string, unknown> {
    this.need(size * 2);
    const map = Object.create(null) as Record<string, unknown>;
    for (let i = 0; i < size; i++) {
      const key = this.value(depth + 1);
      if (typeof key !== "string") throw new PackError("A map key is not a text.");
      if (key in map) throw new PackError(`The map key '${key}' stands twice.`);
      map[key] = this.value(depth + 1);
    }
    return map;
  }

  private size(width: number): number {
    return this.take(width).readUIntBE(0, width);
  }

  private take(size: number): Buffer {
    this.need(size);
    this.at += size;
    return this.bytes.subarray(this.at - size, this.at);
  }

  /** Every value takes one byte at least, so `size` values need `size` bytes. */
  private need(size: number): void {
    if (size > this.bytes.length - this.at) throw new PackError("A value is cut off.");
  }
}

function narrow(value: bigint): number | bigint {
  const near = Number(value);
  return Number.isSafeInteger(near) ? near : value;
}

function unknownMarker(marker: number): PackError {
  return new PackError(`0x${marker.toString(16)} begins no value.`);
}
