import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { hasMaven, unpackArtifact } from "./maven.mjs";
import { modulesFolder, root } from "./paths.mjs";

const MAVEN_VERSION = "1.0.0-M23";
const cache = join(modulesFolder, ".cache", "tck");

/**
 * Where the feature files of the openCypher TCK are; they are never copied into the repository.
 *
 * @typedef {object} TckSource
 * @property {"folder" | "maven"} name  numbers are kept per source: they may hold different versions
 * @property {string} features
 */

/**
 * The folder named by `OPENCYPHER_TCK` (relative to the checkout), else the package of Maven Central, fetched once.
 *
 * @returns {Promise<TckSource | undefined>} nothing where there is neither, for instance without a network
 * @throws Error when the named folder holds no feature files.
 */
export async function findTck() {
  const named = process.env["OPENCYPHER_TCK"];
  if (named) {
    const features = resolve(root, named);
    if (existsSync(join(features, "clauses"))) return { name: "folder", features };
    throw new Error(`OPENCYPHER_TCK names ${features}, which does not hold the TCK's features.`);
  }
  const folder = join(cache, MAVEN_VERSION);
  // A fetch that was broken off may have left an empty folder.
  if (!existsSync(join(folder, "features"))) {
    if (!hasMaven()) return undefined;
    const fetched = await unpackArtifact(`org.opencypher:tck:${MAVEN_VERSION}`, folder).then(
      () => true,
      () => false,
    );
    if (!fetched) return undefined;
  }
  return { name: "maven", features: join(folder, "features") };
}
