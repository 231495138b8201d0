import type { ProvidedContext } from "vitest";
import type { TestProject } from "vitest/node";
import type { Neo4jAddress, TestNeo4j } from "./neo4j.ts";
import { startNeo4j } from "./neo4j.ts";

// Vitest's globalSetup of the contract project: one Neo4j for all its files, which find it by
// inject("neo4j"); null where there is none in this run.

declare module "vitest" {
  interface ProvidedContext {
    neo4j: Neo4jAddress | null;
  }
}

let running: TestNeo4j | undefined;

export async function setup(project: TestProject): Promise<void> {
  running = await startNeo4j();
  const address: ProvidedContext["neo4j"] = running
    ? { uri: running.uri, user: running.user, password: running.password }
    : null;
  project.provide("neo4j", address);
}

export async function teardown(): Promise<void> {
  await running?.close();
}
