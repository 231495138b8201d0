import type { EditRight, Limits, StatusAnswer } from "../contract/status.ts";
import type { Database, ReadLimits } from "./database/index.ts";
import { AppError } from "./errors.ts";
import { graphState, type GraphState } from "./graph-state.ts";
import type { Home } from "./home.ts";
import { version } from "./version.ts";

/** How things stand. A database that cannot be reached is an answer here, not a failure. */
export async function statusOf(
  home: Home,
  { limits, edits }: { limits: Limits; edits: EditRight },
  read: ReadLimits,
): Promise<StatusAnswer> {
  const { database, embedded } = home;
  const found = await reach(home, read);
  const engine = embedded?.status();
  const problem = engine?.problem ?? found.problem;
  return {
    name: "filiere",
    version,
    database: {
      kind: database.kind,
      name: found.name,
      address: database.address,
      reachable: found.problem === undefined,
      outgrown: database.kind === "embedded" && (found.state?.relationships ?? 0) > limits.embeddedLinks,
      ...(problem === undefined ? {} : { problem }),
      ...(engine === undefined ? {} : { restarts: engine.restarts, engine: engine.state }),
      events: [...(await home.events())],
    },
    counts: found.state && { nodes: found.state.nodes, relationships: found.state.relationships },
    data: found.state?.own ? { ...found.state.own, filled: found.state.own.bundled !== null } : null,
    edits: edits.allowed && found.state?.own === null ? { allowed: false, why: "foreign" } : edits,
    limits,
  };
}

interface Found {
  name: string;
  state: GraphState | null;
  problem?: string;
}

/** Reachable is what answers its name. That it cannot count in time makes it slow, not away. */
async function reach({ database }: Home, limits: ReadLimits): Promise<Found> {
  try {
    const { name, version: release } = await database.info();
    return {
      name: database.kind === "embedded" ? name : `${name} ${release}`,
      state: await countIfQuick(database, limits),
    };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return { name: database.kind === "embedded" ? "embedded graph" : "Neo4j", state: null, problem: thrown.message };
  }
}

async function countIfQuick(database: Database, limits: ReadLimits): Promise<GraphState | null> {
  try {
    return await graphState(database, limits);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === "query_timeout") return null;
    throw thrown;
  }
}
