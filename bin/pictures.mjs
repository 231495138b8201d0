import { join } from "node:path";
import { prepare } from "./prepare.mjs";
import { runTool } from "./prepare/run.mjs";

// npm run pictures [-- --all] [-- name…]: the pictures of docs/, taken from the program as it is; see docs/README.md.
await prepare(["server", "client"]);
process.exitCode = await runTool("tsx", [join("test", "pictures", "main.ts"), ...process.argv.slice(2)]);
