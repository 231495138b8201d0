import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./paths.ts";

/** The version in package.json. */
export const version = versionIn(JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")));

function versionIn(manifest: unknown): string {
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  throw new Error("package.json has no version");
}
