import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "../../server/embedded/index.ts";
import type { Neo4jAddress } from "../support/neo4j.ts";
import type { Sides } from "./campaign.ts";
import { Side } from "./side.ts";

export interface OpenSides extends Sides {
  /** Empties the Neo4j, which may serve other tests too. */
  close(): Promise<void>;
}

/** An embedded graph of its own in a folder that is thrown away, and this empty Neo4j. */
export async function openSides(neo4j: Neo4jAddress): Promise<OpenSides> {
  const folder = await mkdtemp(join(tmpdir(), "filiere-fuzz-"));
  const embedded = await startEmbedded({ folder, boltPort: 0, boltWrite: false });
  const sides = { ours: new Side("embedded", embedded), theirs: new Side("Neo4j", neo4j) };
  const close = async (): Promise<void> => {
    await sides.theirs.empty().catch(() => undefined);
    await Promise.all([sides.ours.close(), sides.theirs.close()]);
    await embedded.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...sides, close };
}
