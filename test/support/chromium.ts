import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import { cacheFolder } from "../../bin/prepare/paths.mjs";

/** The version of `@sparticuz/chromium`; another one is unpacked beside it. */
const PACKED = "chromium-147.0.0";

/** Linux names, looked up on the path. */
const COMMANDS = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  // WebGL 2 in software: the same picture on every machine, with a graphics card or without.
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  // Nothing of the browser's own leaves the machine; pages that try are stopped too.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-pings",
  "--no-first-run",
  "--metrics-recording-only",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE [::1]",
];

/**
 * A browser with WebGL 2 for journeys and screenshots: `CHROMIUM`, else an installed Chrome, Edge or
 * Chromium, else the one packed in `@sparticuz/chromium` (Linux on x64). It reaches this machine only.
 *
 * @throws Error with a sentence when there is none or it cannot start.
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await findChromium();
  try {
    return await chromium.launch({ executablePath, args: FLAGS });
  } catch (error) {
    throw new Error(
      `${executablePath} did not start. On a bare Debian its libraries may be missing: apt-get install libnss3 libexpat1 fontconfig. ` +
        "Or name another browser with CHROMIUM.",
      { cause: error },
    );
  }
}

async function findChromium(): Promise<string> {
  const named = process.env["CHROMIUM"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, and there is no such file.`);
  }
  const installed = candidates().find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  if (process.platform === "linux" && process.arch === "x64") return unpackChromium();
  throw new Error("No Chrome, Edge or Chromium was found: install one, or name one with CHROMIUM.");
}

function candidates(): string[] {
  switch (process.platform) {
    case "darwin":
      return ["Google Chrome", "Microsoft Edge", "Chromium"].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case "win32":
      return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
        .flatMap((name) => process.env[name] ?? [])
        .flatMap((folder) => [
          join(folder, "Google", "Chrome", "Application", "chrome.exe"),
          join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
        ]);
    default:
      return (process.env["PATH"] ?? "")
        .split(delimiter)
        .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  }
}

/**
 * The package unpacks into the common temp folder, where another user's file of that name would be run.
 * So it is given a folder of its own, which gets its name only when it is complete.
 */
async function unpackChromium(): Promise<string> {
  const home = join(cacheFolder, PACKED);
  if (!existsSync(home)) {
    await mkdir(cacheFolder, { recursive: true });
    const folder = await mkdtemp(join(cacheFolder, "unpacking-"));
    await unpackInto(folder);
    // Of two that unpack at the same time the first one stays.
    await rename(folder, home).catch(() => rm(folder, { recursive: true, force: true }));
  }
  return join(home, "chromium");
}

async function unpackInto(folder: string): Promise<void> {
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    await packed.executablePath();
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}
