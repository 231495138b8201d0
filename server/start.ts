import open from "open";
import { readConfig, type Config } from "./config.ts";
import { exitWith } from "./exit.ts";
import { serve, type Running } from "./serve.ts";

/** Serves, says where, opens the browser where there is one, and stops cleanly when asked. */
export async function start(environment: NodeJS.ProcessEnv): Promise<void> {
  try {
    const config = readConfig(environment);
    const running = await serve(config);
    stopOnSignal(running);
    process.stdout.write(`Filière is at ${running.address} (Ctrl+C stops it)\n`);
    await openBrowser(config, running.address);
    const advice = await running.advice();
    if (advice !== undefined) process.stdout.write(`${advice}\n`);
  } catch (thrown) {
    exitWith(thrown);
  }
}

/** First signal: gently. Second: at once, for the impatient; what was confirmed is on disk either way. */
function stopOnSignal(running: Running): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      running.close().then(
        () => process.exit(0),
        (thrown: unknown) => exitWith(thrown),
      );
    });
  }
}

async function openBrowser({ openBrowser: wanted }: Config, address: string): Promise<void> {
  if (!wanted || !process.stdout.isTTY) return;
  const browser = await open(address);
  // A machine without a browser is no reason to end: the address stands in the terminal.
  browser.on("error", () => undefined);
}
