import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { StatusAnswer } from "../../contract/status.ts";
import { packageRoot } from "../../server/paths.ts";

const run = promisify(execFile);
const INSTALL_MS = 240_000;

test(
  "what npm pack makes, installed in an empty folder, serves the page and its graph",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "filiere-package-"));
    // The engine writes to its end after its parent was told to stop.
    onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 }));
    const app = join(folder, "app");
    await mkdir(app);
    // Without the scripts: what is packed is what the other tests have looked at.
    await run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: packageRoot });
    await run("npm", ["init", "--yes"], { cwd: app });
    const install = ["install", join(folder, "filiere-0.1.0.tgz"), "--prefer-offline", "--no-audit", "--no-fund"];
    await run("npm", install, { cwd: app, timeout: INSTALL_MS });

    const child = spawn("npx", ["filiere", "serve"], {
      cwd: app,
      env: { ...process.env, PORT: "0", FILIERE_DATA: join(folder, "data"), FILIERE_BOLT_PORT: "0" },
      stdio: ["ignore", "pipe", "inherit"],
      detached: true, // npx does not hand on signals: its group is ended
    });
    onTestFinished(async () => {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    });
    const address = await addressIn(createInterface({ input: child.stdout }));
    const status = StatusAnswer.parse(await (await fetch(`${address}/api/status`)).json());
    expect(status.counts?.nodes).toBeGreaterThan(700);
    const page = await (await fetch(address)).text();
    const [, script] = /<script[^>]+src="([^"]+)"/.exec(page) ?? [];
    expect((await fetch(new URL(script ?? "none", address))).headers.get("content-type")).toMatch(/javascript/);
    const { stdout } = await run("npx", ["filiere", "queries"], { cwd: app });
    expect(stdout).not.toBe("");
  },
  2 * INSTALL_MS,
);

async function addressIn(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const [, address] = /(http:\/\/\S+)/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error("The program ended before it said where it is.");
}
