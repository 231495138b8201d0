import { join } from "node:path";
import { prepare } from "./prepare.mjs";
import { runTool } from "./prepare/run.mjs";

// npm run fuzz [-- --seed N --queries N --minutes N --only KIND --from I]: see test/fuzz/README.md.
await prepare(["server"]);
process.exitCode = await runTool("tsx", [join("test", "fuzz", "main.ts"), ...process.argv.slice(2)]);
