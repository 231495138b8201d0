import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { Express } from "express";
import { AppError } from "./errors.ts";

const GRACE_MS = 5000;

export interface Listening {
  /** Where a browser finds it. */
  address: string;
  /** Takes no new requests, lets running ones end, then cuts what is left after five seconds. */
  close(): Promise<void>;
}

/** @throws AppError `port_in_use` or `invalid_setting` (an address this machine does not have). */
export async function listen(app: Express, port: number, host: string): Promise<Listening> {
  const server = createServer({ requestTimeout: 60_000 }, app);
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (thrown) {
    throw whyNot(thrown, port, host);
  }
  return { address: addressOf(server, host), close: () => closeGently(server) };
}

function addressOf(server: Server, host: string): string {
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  const name = host === "127.0.0.1" || host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

async function closeGently(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  // A connection that is kept alive falls idle only after its last answer.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}

function whyNot(thrown: unknown, port: number, host: string): unknown {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
  if (code === "EADDRINUSE") {
    return new AppError("port_in_use", `Port ${port} is in use.`, {
      hint: `Another Filière may be running there: look at http://localhost:${port}, or choose another port with PORT=${port + 1}.`,
      values: { port },
      cause: thrown,
    });
  }
  if (code === "EACCES") {
    return new AppError("invalid_setting", `This user may not listen on port ${port}.`, {
      hint: "Choose a port above 1023 with PORT.",
      values: { setting: "PORT" },
    });
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new AppError("invalid_setting", `This machine has no address ${host} to listen on.`, {
      hint: "Leave HOST out to use 127.0.0.1.",
      values: { setting: "HOST" },
    });
  }
  return thrown;
}
