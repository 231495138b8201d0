/**
 * Bolt messages travel in chunks: two bytes of size, that many bytes, and a chunk of size 0 at the
 * end. A size of 0 between two messages keeps the connection alive and means nothing.
 */
export class ChunkError extends Error {
  override readonly name = "ChunkError";
}

const CHUNK_BYTES = 0xffff;

/** One message as chunks. */
export function chunk(message: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let start = 0; start < message.length; start += CHUNK_BYTES) {
    const part = message.subarray(start, start + CHUNK_BYTES);
    const header = Buffer.allocUnsafe(2);
    header.writeUInt16BE(part.length);
    parts.push(header, part);
  }
  parts.push(Buffer.alloc(2));
  return Buffer.concat(parts);
}

/** Collects chunks into messages. */
export class Dechunker {
  /** Most bytes of one message; it grows when the client has logged in. */
  limit: number;
  private pending: Buffer[] = [];
  private pendingBytes = 0;
  private parts: Buffer[] = [];
  private messageBytes = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Bytes held that are not yet a message. */
  get held(): number {
    return this.pendingBytes + this.messageBytes;
  }

  /** @throws ChunkError as soon as a message is announced to be larger than `limit`. */
  *push(data: Buffer): Generator<Buffer> {
    this.pending.push(data);
    this.pendingBytes += data.length;
    while (this.pendingBytes >= 2) {
      const size = this.front(2).readUInt16BE(0);
      if (this.messageBytes + size > this.limit) throw new ChunkError(`A message is larger than ${this.limit} bytes.`);
      if (this.pendingBytes < 2 + size) return;
      this.take(2);
      if (size > 0) {
        this.parts.push(this.take(size));
        this.messageBytes += size;
      } else if (this.messageBytes > 0) yield this.finish();
    }
  }

  private finish(): Buffer {
    const [only, ...more] = this.parts;
    const message = only && more.length === 0 ? only : Buffer.concat(this.parts, this.messageBytes);
    this.parts = [];
    this.messageBytes = 0;
    return message;
  }

  private take(size: number): Buffer {
    const first = this.front(size);
    this.pendingBytes -= size;
    if (first.length === size) this.pending.shift();
    else this.pending[0] = first.subarray(size);
    return first.subarray(0, size);
  }

  /** The first pending buffer, joined with the following ones when it is shorter than `size`. */
  private front(size: number): Buffer {
    const [first] = this.pending;
    if (first && first.length >= size) return first;
    const joined = Buffer.concat(this.pending, this.pendingBytes);
    this.pending = [joined];
    return joined;
  }
}
