import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { packageRoot } from "../../server/paths.ts";

const MAVEN_VERSION = "1.0.0-M23";
const cache = join(packageRoot, "node_modules", ".cache", "tck");

/** Where the feature files of the openCypher TCK are; they are never copied into the repository. */
export interface TckSource {
  /** The kept counts are per source, because the sources hold different versions of the TCK. */
  name: "folder" | "maven";
  features: string;
}

/**
 * The folder named by `OPENCYPHER_TCK`, else the package of Maven Central, fetched once.
 *
 * @returns nothing where there is neither, for instance without a network: the run says so at its end.
 * @throws Error when the named folder holds no feature files.
 */
export function findTck(): TckSource | undefined {
  const named = process.env["OPENCYPHER_TCK"];
  if (named !== undefined && named !== "") {
    const features = resolve(packageRoot, named);
    if (existsSync(join(features, "clauses"))) return { name: "folder", features };
    throw new Error(`OPENCYPHER_TCK names ${features}, which is no folder of the TCK's features.`);
  }
  const folder = join(cache, MAVEN_VERSION);
  const features = join(folder, "features");
  if (!existsSync(features) && !fetchFromMaven(folder)) return undefined;
  return { name: "maven", features };
}

function fetchFromMaven(folder: string): boolean {
  const target = `${folder}-${process.pid}`;
  mkdirSync(target, { recursive: true });
  const artifact = `org.opencypher:tck:${MAVEN_VERSION}`;
  const parameters = ["-q", "-B", "dependency:unpack", `-Dartifact=${artifact}`, `-DoutputDirectory=${target}`];
  // Outside the checkout, where no pom.xml is looked for.
  const { status } = spawnSync("mvn", parameters, { cwd: cache, stdio: "ignore", shell: process.platform === "win32" });
  if (status === 0) {
    rmSync(folder, { recursive: true, force: true });
    renameSync(target, folder);
    return true;
  }
  rmSync(target, { recursive: true, force: true });
  return false;
}
