import { createServer, type Server } from "node:net";
import type { ServerSettings } from "./conversation.ts";
import { Session, type ConnectionFacts } from "./session.ts";

const LOOPBACK = "127.0.0.1";

export interface Listener {
  readonly port: number;
  /** Sessions that are connected now. */
  readonly sessions: number;
  connections(): ConnectionFacts[];
  /** Ends all sessions and frees the port. */
  close(): Promise<void>;
}

export interface ListenerSettings extends Omit<ServerSettings, "address"> {
  /** 0 takes any free one. */
  port: number;
  /** Connections beyond this number are told so and closed. */
  maxSessions: number;
}

/** Connections that may be waiting to be told that they are too many; further ones are closed without a word. */
const TURNED_AWAY = 50;

/** Listens on the loopback interface only: nobody outside the machine can knock. */
export async function listen({ port: wanted, maxSessions, ...settings }: ListenerSettings): Promise<Listener> {
  const sessions = new Set<Session>();
  let numbered = 0;
  let port = wanted;
  const withAddress: ServerSettings = { ...settings, address: () => `${LOOPBACK}:${port}` };

  const server = createServer((socket) => {
    const isOneTooMany = sessions.size >= maxSessions;
    if (isOneTooMany) settings.log(`refused: ${maxSessions} sessions are open`);
    if (sessions.size >= maxSessions + TURNED_AWAY) {
      socket.on("error", () => socket.destroy());
      socket.destroy();
      return;
    }
    numbered += 1;
    const session = new Session(socket, `bolt-${numbered}`, withAddress, { isOneTooMany });
    sessions.add(session);
    socket.on("close", () => sessions.delete(session));
  });
  port = await bind(server, wanted);

  return {
    port,
    get sessions() {
      return sessions.size;
    },
    connections: () => [...sessions].map(({ facts }) => facts),
    async close() {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      for (const session of sessions) session.close();
      await closed;
    },
  };
}

async function bind(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, LOOPBACK, () => {
      server.off("error", reject);
      // Accepting can fail later (too many open files): that must not end the process.
      server.on("error", () => undefined);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The listener has no port.");
  return address.port;
}
