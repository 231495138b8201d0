import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";

/** How often the sockets are looked at while somebody waits for an answer. */
const LOOK_MS = 50;
const TOO_MUCH = "more was sent at once than is read";

interface Seen {
  /** Bytes written and read when it was last looked at: what comes after a request answers that request. */
  written: number;
  read: number;
  /** Bytes that had been read at the last look before the latest request. */
  base: number;
}

const opening = new AsyncLocalStorage<SocketWatch>();

subscribe("net.client.socket", (message) => {
  const { socket } = message as { socket: Socket };
  opening.getStore()?.add(socket);
});

/**
 * Cuts a connection on which the database sends more than `mostBytes` in answer to one request. The driver collects
 * a message before anybody sees it, without a bound of its own: one row could fill the memory.
 *
 * Connections over TLS are not seen: Node tells nobody of them.
 */
export class SocketWatch {
  readonly #mostBytes: number;
  readonly #sockets = new Map<Socket, Seen>();
  #waiting = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** Runs `work` and watches the connections that it opens, then and later, while there is any work. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const done = this.begin();
    try {
      return await opening.run(this, work);
    } finally {
      done();
    }
  }

  /** Watches until the returned function is called. */
  begin(): () => void {
    this.#waiting += 1;
    if (this.#timer === undefined) this.#wake();
    this.#timer ??= setInterval(() => this.#look(), LOOK_MS).unref();
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.#waiting -= 1;
      if (this.#waiting > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  }

  add(socket: Socket): void {
    this.#sockets.set(socket, { written: 0, read: 0, base: 0 });
    socket.once("close", () => this.#sockets.delete(socket));
  }

  /** What was read while nobody looked answers no request that is watched. */
  #wake(): void {
    for (const socket of this.#sockets.keys()) {
      const { bytesRead, bytesWritten } = socket;
      this.#sockets.set(socket, { written: bytesWritten, read: bytesRead, base: bytesRead });
    }
  }

  #look(): void {
    for (const [socket, seen] of this.#sockets) {
      const { bytesRead, bytesWritten } = socket;
      const base = bytesWritten === seen.written ? seen.base : seen.read;
      this.#sockets.set(socket, { written: bytesWritten, read: bytesRead, base });
      if (bytesRead - base > this.#mostBytes) socket.destroy(new Error(TOO_MUCH));
    }
  }
}

/** Whether a connection was lost because this cut it. */
export function wasTooMuch(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.message.includes(TOO_MUCH);
}
