import { prepare } from "./prepare.mjs";

// npm run build: what npm start would build, without starting.
try {
  await prepare(["server", "client"]);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
