import { isIP } from "node:net";
import { resolve } from "node:path";
import envPaths from "env-paths";
import { MAX_PATH_LINKS } from "../contract/graph.ts";
import type { SampleId } from "../contract/sample-id.ts";
import type { EditRight, Limits } from "../contract/status.ts";
import { AppError } from "./errors.ts";

export interface Setting {
  name: string;
  about: string;
  /** What holds when it is not set, in words. */
  fallback: string;
  secret?: boolean;
}

/**
 * Beyond this a Neo4j is advised. Chosen by `npm run bench -- growth`: a restart of the engine takes more than a
 * second from about here on (0.6 s at 100,000 relationships, 4 s at a million), and a search a fifth of one.
 */
const EMBEDDED_LINKS = 300_000;

/** Every environment variable the program reads. `filiere doctor` lists them; nothing else reads the environment. */
export const settings: readonly Setting[] = [
  { name: "PORT", about: "Port of the page and the interface.", fallback: "4477" },
  { name: "HOST", about: "Address to listen on; another than loopback needs FILIERE_PASSWORD.", fallback: "127.0.0.1" },
  { name: "FILIERE_HOSTS", about: "Further host names it answers to, with commas between.", fallback: "none" },
  { name: "FILIERE_PASSWORD", about: "One shared password that visitors must give.", fallback: "none", secret: true },
  { name: "FILIERE_DATA", about: "Folder of the embedded graph.", fallback: "the user's data folder" },
  { name: "FILIERE_OPEN", about: "0: do not open the browser.", fallback: "1 in a terminal" },
  { name: "CI", about: "Set: nobody is asked and no browser is opened.", fallback: "not set" },
  { name: "FILIERE_FILL", about: "1: put the bundled data into an empty Neo4j without asking.", fallback: "0" },
  {
    name: "FILIERE_SAMPLE",
    about: "What a new graph begins with: story, network (fictional) or none.",
    fallback: "story",
  },
  { name: "FILIERE_LOG", about: "requests: a line per request; warnings: only what went wrong.", fallback: "requests" },
  { name: "FILIERE_BOLT_PORT", about: "Bolt port of the embedded graph, else the next free one.", fallback: "7697" },
  { name: "FILIERE_BOLT_WRITE", about: "1: other Bolt tools may write to the embedded graph.", fallback: "0" },
  {
    name: "FILIERE_EDITS",
    about: "1: statements may write on purpose, with edit mode on the screen; 0: never.",
    fallback: "1 where only this machine reaches it, else 0",
  },
  { name: "NEO4J_URI", about: "A Neo4j to use in place of the embedded graph.", fallback: "none: embedded" },
  { name: "NEO4J_USER", about: "User on that Neo4j.", fallback: "neo4j" },
  { name: "NEO4J_PASSWORD", about: "Its password.", fallback: "none", secret: true },
  { name: "NEO4J_DATABASE", about: "Database on that Neo4j.", fallback: "the user's home database" },
  { name: "FILIERE_MAX_ROWS", about: "Most rows of one answer.", fallback: "1000" },
  { name: "FILIERE_MAX_EXPAND", about: "Neighbours one Expand brings.", fallback: "100" },
  {
    name: "FILIERE_EMBEDDED_LINKS",
    about: "Relationships up to which the embedded graph is the right home; above, a Neo4j is advised.",
    fallback: String(EMBEDDED_LINKS),
  },
  { name: "FILIERE_QUERY_SECONDS", about: "Longest run of one query.", fallback: "15" },
];

/** The first is what holds when nothing is said. */
export const SAMPLE_CHOICES = ["story", "network", "none"] as const satisfies readonly (SampleId | "none")[];
export type SampleChoice = (typeof SAMPLE_CHOICES)[number];

export interface Neo4jConfig {
  uri: string;
  user: string;
  password: string;
  database?: string;
}

export interface Config {
  /** The settings that were given, as they were given; secrets are here too. */
  given: ReadonlyMap<string, string>;
  port: number;
  host: string;
  /** Names a request's Host header may give, beside the loopback ones. */
  hosts: readonly string[];
  password: string | undefined;
  folder: string;
  openBrowser: boolean;
  fillUnasked: boolean;
  /** What a new graph is filled with; one that is known keeps what it holds. */
  sample: SampleChoice;
  logRequests: boolean;
  boltPort: number;
  boltWrite: boolean;
  /** Whether statements may write on purpose. */
  edits: EditRight;
  neo4j: Neo4jConfig | undefined;
  limits: Limits;
}

type Environment = Record<string, string | undefined>;

/**
 * Reads the settings from the environment.
 *
 * @throws AppError `invalid_setting` that names the variable and what it may be.
 */
export function readConfig(environment: Environment): Config {
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const config: Config = {
    given: new Map(settings.flatMap(({ name }) => (text(name) === undefined ? [] : [[name, text(name) ?? ""]]))),
    port: wholeNumber(text, "PORT", 4477, 0, 65_535),
    host: text("HOST") ?? "127.0.0.1",
    hosts: hostsOf(text),
    password: text("FILIERE_PASSWORD"),
    folder: resolve(text("FILIERE_DATA") ?? envPaths("filiere", { suffix: "" }).data),
    openBrowser: (text("FILIERE_OPEN") ?? "1") !== "0" && text("CI") === undefined,
    fillUnasked: text("FILIERE_FILL") === "1",
    sample: oneOf(text, "FILIERE_SAMPLE", SAMPLE_CHOICES),
    logRequests: oneOf(text, "FILIERE_LOG", ["requests", "warnings"]) === "requests",
    boltPort: wholeNumber(text, "FILIERE_BOLT_PORT", 7697, 0, 65_535),
    boltWrite: text("FILIERE_BOLT_WRITE") === "1",
    edits: editRightOf(text),
    neo4j: readNeo4j(text),
    limits: readLimits(text),
  };
  if (!isLoopback(config.host) && config.password === undefined) {
    throw new AppError("invalid_setting", `HOST is ${config.host}, which other machines can reach.`, {
      hint: "Set FILIERE_PASSWORD too, and FILIERE_HOSTS to the names people will use.",
      values: { setting: "HOST" },
    });
  }
  return config;
}

/** The names that were given, and the address it listens on where that is one people can type. */
function hostsOf(text: Read): string[] {
  const host = text("HOST");
  const named = (text("FILIERE_HOSTS") ?? "").split(",").flatMap((name) => name.trim().toLowerCase() || []);
  if (host === undefined || host === "0.0.0.0" || host === "::") return named;
  return [...named, isIP(host) === 6 ? `[${host}]` : host.toLowerCase()];
}

/** Who is alone with the program may write; where others reach it, only when that was said. */
function editRightOf(text: Read): EditRight {
  const given = text("FILIERE_EDITS");
  if (given === undefined && isLoopback(text("HOST") ?? "127.0.0.1")) return { allowed: true, why: null };
  if (given === undefined) return { allowed: false, why: "not-loopback" };
  if (given === "1") return { allowed: true, why: null };
  if (given === "0") return { allowed: false, why: "off" };
  throw new AppError("invalid_setting", `FILIERE_EDITS is "${given}", neither 1 nor 0.`, {
    values: { setting: "FILIERE_EDITS", given },
  });
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

type Read = (name: string) => string | undefined;

function readNeo4j(text: Read): Neo4jConfig | undefined {
  const uri = text("NEO4J_URI");
  if (uri === undefined) return undefined;
  checkBoltAddress(uri);
  const database = text("NEO4J_DATABASE");
  return {
    uri,
    user: text("NEO4J_USER") ?? "neo4j",
    password: text("NEO4J_PASSWORD") ?? "",
    ...(database === undefined ? {} : { database }),
  };
}

/** An address with a name and password in it is refused without being repeated: addresses are shown and logged. */
function checkBoltAddress(uri: string): void {
  const address = URL.canParse(uri) ? new URL(uri) : undefined;
  const values = { setting: "NEO4J_URI" };
  if (address !== undefined && (address.username !== "" || address.password !== "")) {
    throw new AppError("invalid_setting", "NEO4J_URI holds a user or a password.", {
      hint: "Put them into NEO4J_USER and NEO4J_PASSWORD, and leave only the address.",
      values,
    });
  }
  if (address !== undefined && address.hostname !== "" && /^(neo4j|bolt)(\+s|\+ssc)?:$/.test(address.protocol)) return;
  throw new AppError("invalid_setting", "NEO4J_URI is no Bolt address.", {
    hint: "Write it like neo4j://localhost:7687 or bolt://localhost:7687.",
    values,
  });
}

function readLimits(text: Read): Limits {
  return {
    rows: wholeNumber(text, "FILIERE_MAX_ROWS", 1000, 1, 100_000),
    nodesOnCanvas: 2000,
    nodesHard: 10_000,
    expand: wholeNumber(text, "FILIERE_MAX_EXPAND", 100, 1, 1000),
    queryTimeoutMs: wholeNumber(text, "FILIERE_QUERY_SECONDS", 15, 1, 600) * 1000,
    pathLinks: MAX_PATH_LINKS,
    bodyBytes: 8_000_000,
    embeddedLinks: wholeNumber(text, "FILIERE_EMBEDDED_LINKS", EMBEDDED_LINKS, 0, 1_000_000_000),
  };
}

function wholeNumber(text: Read, name: string, fallback: number, least: number, most: number): number {
  const given = text(name);
  if (given === undefined) return fallback;
  const value = Number(given);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new AppError("invalid_setting", `${name} is "${given}", not a whole number from ${least} to ${most}.`, {
    hint: `Leave ${name} out to use ${fallback}.`,
    values: { setting: name, given },
  });
}

function oneOf<T extends string>(text: Read, name: string, choices: readonly [T, ...T[]]): T {
  const given = text(name) ?? choices[0];
  const choice = choices.find((each) => each === given);
  if (choice !== undefined) return choice;
  throw new AppError("invalid_setting", `${name} is "${given}", not one of ${choices.join(", ")}.`, {
    values: { setting: name, given },
  });
}
