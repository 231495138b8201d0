/** A program that starts an embedded graph, tells the child's process id, and waits to be killed. */
import { rmSync } from "node:fs";
import { startEmbedded } from "../../../server/embedded/index.ts";
import { temporaryFolder } from "./graph.ts";

const folder = temporaryFolder();
const graph = await startEmbedded({ folder, boltPort: 0, boltWrite: false });
// The child keeps its files open, and nothing is left behind when both are gone.
rmSync(folder, { recursive: true });
process.send?.(graph.status().pid);
