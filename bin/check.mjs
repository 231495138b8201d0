import { prepare } from "./prepare.mjs";
import { runGates } from "./prepare/gates.mjs";

// npm run check: the fast gate, without tests.
await prepare([]);
const { passed, failed } = await runGates();
console.log(`\n${passed} passed, ${failed.length} failed${failed.length > 0 ? `: ${failed.join(", ")}` : ""}`);
process.exitCode = failed.length === 0 ? 0 : 1;
