import { join } from "node:path";
import { prepare } from "./prepare.mjs";
import { runTool } from "./prepare/run.mjs";

// npm run answers: what each saved question says to its example, for the contract cases.
await prepare(["server"]);
const written = await runTool("tsx", [join("test", "contract", "answers", "main.ts")]);
process.exitCode = written === 0 ? await runTool("oxfmt", [join("test", "contract", "answers")]) : written;
