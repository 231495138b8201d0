import { connect, type Socket } from "node:net";
import { chunk, Dechunker } from "../../../../server/embedded/bolt/chunking.ts";
import { Packer } from "../../../../server/embedded/bolt/packer.ts";
import { Structure } from "../../../../server/embedded/bolt/packstream.ts";
import { unpack } from "../../../../server/embedded/bolt/unpacker.ts";

export const TAG = {
  hello: 0x01,
  goodbye: 0x02,
  reset: 0x0f,
  run: 0x10,
  begin: 0x11,
  commit: 0x12,
  rollback: 0x13,
  discard: 0x2f,
  pull: 0x3f,
  telemetry: 0x54,
  route: 0x66,
  logon: 0x6a,
  logoff: 0x6b,
};

const NAMES = new Map([
  [0x70, "SUCCESS"],
  [0x71, "RECORD"],
  [0x7e, "IGNORED"],
  [0x7f, "FAILURE"],
]);

export interface Answer {
  kind: string;
  // What a server says in a map is looked at key by key in the tests.
  meta: Record<string, unknown>;
  fields: unknown[];
}

/** What current drivers offer: a manifest, 5.8 down to 5.0, 4.4 down to 4.2, 3.0. */
export const HANDSHAKE = Buffer.from("6060b017000001ff000808050002040400000003", "hex");
/** 5.4 and nothing else. */
export const ONLY_5_4 = Buffer.from("6060b01700000405000000000000000000000000", "hex");

export function encode(tag: number, ...fields: unknown[]): Buffer {
  return chunk(new Packer().pack(new Structure(tag, fields)).take());
}

/** A client that sends exactly what a test tells it. */
export class RawClient {
  readonly socket: Socket;
  private readonly dechunker = new Dechunker(1e9);
  private readonly answers: Answer[] = [];
  private handshake: Buffer | undefined = Buffer.alloc(0);
  private wake: (() => void) | undefined;
  isClosed = false;

  constructor(port: number) {
    this.socket = connect(port, "127.0.0.1");
    this.socket.on("error", () => undefined);
    this.socket.on("close", () => {
      this.isClosed = true;
      this.wake?.();
    });
    this.socket.on("data", (data) => this.receive(data));
  }

  /** Handshake done; the version is asserted by the caller where it matters. */
  static open(port: number, offer = HANDSHAKE): RawClient {
    const client = new RawClient(port);
    client.socket.write(offer);
    return client;
  }

  /** A session that is ready for requests. */
  static async login(port: number, principal: string, credentials: string): Promise<RawClient> {
    const client = RawClient.open(port);
    client.send(TAG.hello, { user_agent: "test/1" });
    client.send(TAG.logon, { scheme: "basic", principal, credentials });
    await client.answer();
    const logon = await client.answer();
    if (logon.kind !== "SUCCESS") throw new Error(`no login: ${JSON.stringify(logon.meta)}`);
    return client;
  }

  send(tag: number, ...fields: unknown[]): void {
    this.socket.write(encode(tag, ...fields));
  }

  async ask(tag: number, ...fields: unknown[]): Promise<Answer> {
    this.send(tag, ...fields);
    return this.answer();
  }

  /** The next answer, or one of kind `CLOSED` when none can come any more. */
  async answer(): Promise<Answer> {
    for (;;) {
      const answer = this.answers.shift();
      if (answer) return answer;
      if (this.isClosed) return { kind: "CLOSED", meta: {}, fields: [] };
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  async closed(): Promise<void> {
    while (!this.isClosed) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  close(): void {
    this.socket.destroy();
  }

  private receive(data: Buffer): void {
    let bytes = data;
    if (this.handshake) {
      this.handshake = Buffer.concat([this.handshake, data]);
      if (this.handshake.length < 4) return;
      bytes = this.handshake.subarray(4);
      this.handshake = undefined;
    }
    for (const message of this.dechunker.push(bytes)) {
      const { tag, fields } = unpack(message) as Structure;
      const meta = tag === 0x71 ? {} : ((fields[0] ?? {}) as Record<string, unknown>);
      this.answers.push({ kind: NAMES.get(tag) ?? "?", meta, fields });
    }
    this.wake?.();
  }
}
