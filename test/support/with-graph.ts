import { createApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import type { Database } from "../../server/database/index.ts";
import { listen } from "../../server/listen.ts";
import { openTestDatabase } from "./database.ts";

interface Answer<T> {
  status: number;
  body: T;
}

/** The interface over an embedded graph that is empty at first. */
export interface WithGraph {
  database: Database;
  /** "POST /views": method and path under `/api`. `body` is sent as it is where it is text. */
  ask: <T>(request: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer<T>>;
  close: () => Promise<void>;
}

const JSON_BODY = { "Content-Type": "application/json" };

export async function listenWithGraph(): Promise<WithGraph> {
  const graph = await openTestDatabase();
  const config = readConfig({});
  const status = () => Promise.reject(new Error("nobody asks"));
  const services = { database: graph.database, limits: config.limits, edits: config.edits, status };
  const server = await listen(createApp(services, { ...config, logRequests: false, version: "0.0.0" }), 0, "127.0.0.1");
  const ask: WithGraph["ask"] = async (request, body, headers = JSON_BODY) => {
    const [method = "", path = ""] = request.split(" ");
    const address = server.address.replace("localhost", "127.0.0.1");
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const response = await fetch(`${address}/api${path}`, {
      method,
      ...(body === undefined ? {} : { headers, body: text }),
    });
    return { status: response.status, body: (await response.json()) as never };
  };
  const close = async () => {
    await server.close();
    await graph.close();
  };
  return { database: graph.database, ask, close };
}
