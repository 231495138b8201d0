import type { Socket } from "node:net";
import { messageOf } from "../../errors.ts";
import { Dechunker } from "./chunking.ts";
import { negotiate } from "./handshake.ts";
import { readRequest, type Request } from "./messages.ts";
import { Packer } from "./packer.ts";
import { Structure } from "./packstream.ts";

/** Bytes of one message before LOGON: a stranger must not fill the memory. */
const STRANGER_LIMIT = 64 * 1024;
/** Answers are collected and written in pieces of about this size. */
const WRITE_BYTES = 64 * 1024;
/** A peer that does not close its half gets this long. */
const CLOSING_MS = 200;

interface ConnectionEvents {
  onRequest(request: Request): void;
  /** Called once, whoever ended it. */
  onClose(): void;
  log(line: string): void;
}

/** One socket: bytes in become requests, answers become bytes. It knows nothing of states. */
export class Connection {
  private readonly socket: Socket;
  private readonly events: ConnectionEvents;
  private readonly packer = new Packer();
  private readonly dechunker = new Dechunker(STRANGER_LIMIT);
  private head: Buffer | undefined = Buffer.alloc(0);
  private closed = false;

  constructor(socket: Socket, events: ConnectionEvents) {
    this.socket = socket;
    this.events = events;
    // The error listener comes first: without it a reset by the peer would end the process.
    socket.on("error", () => this.close());
    socket.on("close", () => this.close());
    socket.on("data", (data) => this.receive(data));
    socket.setNoDelay(true);
  }

  /** Messages up to `limitBytes` are read from now on; without a number the limit for strangers holds. */
  accept(limitBytes: number = STRANGER_LIMIT): void {
    this.dechunker.limit = limitBytes;
  }

  /** Most bytes of one message now. */
  get limitBytes(): number {
    return this.dechunker.limit;
  }

  send(tag: number, ...fields: unknown[]): void {
    if (this.closed) return;
    this.packer.message(new Structure(tag, fields));
    if (this.packer.size > WRITE_BYTES) this.flush();
  }

  flush(): void {
    if (this.packer.size === 0) return;
    const bytes = this.packer.take();
    if (!this.closed && this.socket.writable) this.socket.write(bytes);
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** True when the peer reads more slowly than we write. */
  get isFull(): boolean {
    return this.socket.writableNeedDrain;
  }

  /** Resolves when the peer has caught up or the connection is gone. */
  async drained(): Promise<void> {
    if (!this.isFull || this.closed) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        this.socket.off("drain", done);
        this.socket.off("close", done);
        resolve();
      };
      this.socket.on("drain", done);
      this.socket.on("close", done);
    });
  }

  pause(): void {
    this.socket.pause();
  }

  resume(): void {
    if (this.socket.isPaused()) this.socket.resume();
  }

  close(): void {
    if (this.closed) return;
    this.flush();
    this.closed = true;
    this.socket.end();
    setTimeout(() => this.socket.destroy(), CLOSING_MS).unref();
    this.events.onClose();
  }

  /** Nothing may be thrown out of here: it would end the process. */
  private receive(data: Buffer): void {
    if (this.closed) return;
    try {
      const bytes = this.head === undefined ? data : this.shakeHands(Buffer.concat([this.head, data]));
      if (!bytes) return;
      for (const message of this.dechunker.push(bytes)) {
        this.events.onRequest(readRequest(message));
        if (this.closed) return;
      }
    } catch (thrown) {
      this.events.log(`closed: ${messageOf(thrown)}`);
      this.close();
    }
  }

  /** The bytes after the handshake, or undefined while it is not through. */
  private shakeHands(bytes: Buffer): Buffer | undefined {
    const step = negotiate(bytes);
    if (step.kind === "more") {
      this.head = bytes;
      return undefined;
    }
    if (step.reply.length > 0) this.socket.write(step.reply);
    if (step.kind === "refuse") {
      this.events.log(`refused: ${step.reason}`);
      this.close();
      return undefined;
    }
    this.head = undefined;
    return bytes.subarray(step.used);
  }
}
