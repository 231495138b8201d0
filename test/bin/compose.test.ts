import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../../bin/prepare/paths.mjs";
import { settings } from "../../server/config.ts";

interface Service {
  image?: string;
  build?: string;
  ports?: string[];
  volumes?: string[];
  networks: string[];
  environment: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: unknown;
}

const text = readFileSync(join(root, "docker-compose.yml"), "utf8");
const compose: {
  services: Record<"filiere" | "neo4j", Service>;
  networks: Record<string, { internal?: boolean } | null>;
  volumes: Record<string, unknown>;
} = parse(text);
const { filiere, neo4j } = compose.services;

const dockerfile = readFileSync(join(root, "Dockerfile"), "utf8").replaceAll("\\\n", " ").split("\n");
const instructions = (name: string) =>
  dockerfile.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1).trim());

test("only Filière is published, and to this machine only", () => {
  expect(filiere.ports).toEqual(["127.0.0.1:4477:4477"]);
  expect(neo4j.ports).toBeUndefined();
});

test("Neo4j stands on a network without a way out, and Filière reaches it there", () => {
  for (const name of neo4j.networks) {
    expect(compose.networks[name]?.internal).toBe(true);
    expect(filiere.networks).toContain(name);
  }
});

test("every volume that is used is declared", () => {
  const used = [...(filiere.volumes ?? []), ...(neo4j.volumes ?? [])].map((volume) => volume.split(":")[0]);
  expect(new Set(used)).toEqual(new Set(Object.keys(compose.volumes)));
});

test("every setting given to Filière is one that it reads", () => {
  const known = new Set(settings.map(({ name }) => name));
  expect(Object.keys(filiere.environment).filter((name) => !known.has(name))).toEqual([]);
});

test("no password has a default", () => {
  const passwords = [...text.matchAll(/\$\{\w*PASSWORD[^}]*\}/gu)].map(([variable]) => variable);
  expect(passwords.length).toBe(3);
  expect(passwords.filter((variable) => !/^\$\{\w+:\?[^}]+\}$/u.test(variable))).toEqual([]);
});

test("Filière waits until Neo4j is healthy", () => {
  expect(filiere.depends_on).toEqual({ neo4j: { condition: "service_healthy" } });
  expect(neo4j.healthcheck).toBeDefined();
});

test("Neo4j's own settings are written as its image wants them, and its password is none of them", () => {
  const names = Object.keys(neo4j.environment);
  expect(
    names.filter((name) => name !== "NEO4J_AUTH" && !/^NEO4J_(?:server|db|dbms|internal)_[a-z_]+$/u.test(name)),
  ).toEqual([]);
});

test("Neo4j reads neither files nor the network, as without Docker", () => {
  const conf = readFileSync(join(root, "bin", "neo4j", "neo4j.conf"), "utf8");
  const guards = conf
    .split("\n")
    .filter((line) => /csv_import|blocklist|http\.enabled/u.test(line) && !line.startsWith("#"));
  expect(guards).toHaveLength(3);
  for (const guard of guards) {
    const [name = "", value] = guard.split("=");
    expect(neo4j.environment[`NEO4J_${name.replaceAll("_", "__").replaceAll(".", "_")}`]).toBe(value);
  }
});

test("every stage of the image stands on glibc", () => {
  const bases = instructions("FROM").map((line) => line.split(" ")[0]);
  expect(bases.length).toBeGreaterThan(0);
  expect(bases.filter((base) => !/bookworm|trixie|ubuntu/u.test(base ?? ""))).toEqual([]);
});

test("everything the image copies from the repository is there and not left out of the build", () => {
  const ignored = readFileSync(join(root, ".dockerignore"), "utf8").split("\n");
  const sources = instructions("COPY")
    .filter((line) => !line.startsWith("--from"))
    .flatMap((line) => line.split(/\s+/u).slice(0, -1));
  expect(sources).toContain("server");
  expect(sources.filter((source) => !existsSync(join(root, source)) || ignored.includes(source))).toEqual([]);
});

test("the image runs as an ordinary user, keeps its data in a volume and says how it is", () => {
  expect(instructions("USER")).toEqual(["node"]);
  expect(instructions("VOLUME")).toEqual(["/data"]);
  expect(instructions("HEALTHCHECK")).toHaveLength(1);
});

test("every setting the image gives is one that the program reads", () => {
  const known = new Set([...settings.map(({ name }) => name), "NODE_ENV"]);
  const given = [
    ...instructions("ENV")
      .join(" ")
      .matchAll(/\b([A-Z_]+)=/gu),
  ].map(([, name]) => name ?? "");
  expect(given.length).toBeGreaterThan(1);
  expect(given.filter((name) => !known.has(name))).toEqual([]);
});
