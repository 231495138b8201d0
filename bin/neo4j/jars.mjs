import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyJars, hasMaven } from "../prepare/maven.mjs";
import { modulesFolder } from "../prepare/paths.mjs";
import { inTurn } from "../prepare/turn.mjs";

/** The version that pom.xml names. */
const VERSION = "5.26.30";

const cache = join(modulesFolder, ".cache", "neo4j");
export const jarFolder = join(cache, "lib");

const needsBoth =
  "A Neo4j without Docker needs Java 17 or 21 and Maven (Debian: apt-get install openjdk-17-jdk-headless maven).";

export function hasJars() {
  return existsSync(join(jarFolder, `neo4j-${VERSION}.jar`));
}

/**
 * Gets Neo4j's jars from Maven Central where they are not here yet: 213 files, 123 MB, about a minute
 * the first time on a machine.
 *
 * @throws Error with a sentence when Maven is missing or cannot get them.
 */
export async function fetchJars() {
  await inTurn(join(cache, ".fetching"), async () => {
    if (!hasJars()) await fetchWithMaven();
  });
}

async function fetchWithMaven() {
  if (!hasMaven()) throw new Error(`Maven (mvn) was not found. ${needsBoth}`);
  console.error(`Getting Neo4j Community ${VERSION} from Maven Central: about a minute, only this once…`);
  await copyJars(join(dirname(fileURLToPath(import.meta.url)), "pom.xml"), jarFolder);
}

/**
 * The Java to use: `JAVA`, else the one of `JAVA_HOME`, else the one on the path.
 *
 * @throws Error with a sentence when there is none or it is too old.
 */
export function findJava() {
  const { JAVA: named, JAVA_HOME: home } = process.env;
  const java = named || (home ? join(home, "bin", "java") : "java");
  const { status, stderr } = spawnSync(java, ["-version"], { encoding: "utf8" });
  if (status !== 0) throw new Error(`Java was not found (${java}). ${needsBoth}`);
  const version = /version "(?:1\.)?(\d+)/u.exec(stderr)?.[1];
  if (version !== undefined && Number(version) < 17) {
    throw new Error(`Java ${version} is too old (${java}). ${needsBoth} JAVA names another java.`);
  }
  return java;
}
