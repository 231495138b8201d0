import { Command } from "commander";
import type { StatusAnswer } from "../../contract/status.ts";
import { adviceOn } from "../advice.ts";
import { readConfig, settings, type Config } from "../config.ts";
import { holdsGraph, listBackups, readEvents, type Backup, type LifeEvent } from "../embedded/index.ts";
import { AppError } from "../errors.ts";
import { sentencesOf } from "../exit.ts";
import { statusOf } from "../status.ts";
import { version } from "../version.ts";
import { boltLines, PASSWORD_VARIABLE, type BoltLine } from "./bolt-lines.ts";
import { lifeLines } from "./life-lines.ts";
import { print, printJson, table } from "./print.ts";
import { withHome } from "./with-home.ts";

interface Report {
  filiere: string;
  node: string;
  platform: string;
  settings: { name: string; value: string; about: string }[];
  folder: string;
  status: StatusAnswer | null;
  /** `password` only when it was asked for: what doctor says is shown to others. */
  bolt: { address: string; user: string; password?: string; lines: BoltLine[] } | null;
  /** Of the embedded graph. */
  life: { events: readonly LifeEvent[]; backups: readonly Backup[] } | null;
  problem: string | null;
}

export const doctorCommand = new Command("doctor")
  .description("how things stand: settings, data folder, database, and how other tools connect")
  .option("--password", "also the password with which other tools connect; then show the answer to nobody")
  .option("--json", "as JSON")
  .addHelpText("after", "\nExample:\n  filiere doctor\n  filiere doctor --password\n  filiere doctor --json")
  .action(async ({ password, json }: { password?: true; json?: true }) => {
    const report = await examine(password === true);
    if (report.problem !== null) process.exitCode = 1;
    await (json ? printJson(report) : print(`${inWords(report)}\n`));
  });

async function examine(showsPassword: boolean): Promise<Report> {
  const config = readConfig(process.env);
  const { folder, given } = config;
  const report: Report = {
    filiere: version,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    settings: settings.map(({ name, about, fallback, secret }) => ({
      name,
      about,
      value: shown(given.get(name), fallback, secret),
    })),
    folder,
    status: null,
    bolt: null,
    life: null,
    problem: null,
  };
  try {
    await look(report, config, showsPassword);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    report.problem = sentencesOf(thrown);
  }
  // Afterwards: the look itself may have found something.
  if (config.neo4j === undefined && holdsGraph(folder)) {
    report.life = { events: await readEvents(folder), backups: await listBackups(folder) };
  }
  return report;
}

/** Looks and changes nothing: where no graph was ever made, none is made now. */
async function look(report: Report, config: Config, showsPassword: boolean): Promise<void> {
  if (config.neo4j === undefined && !holdsGraph(config.folder)) return;
  await withHome(
    async (home) => {
      report.status = await statusOf(home, home.config, home.limits);
      report.problem = report.status.database.problem ?? null;
      // A graph that was opened for this look only is closed again before anybody could connect.
      if (home.reader !== undefined && home.embedded === undefined) {
        const { user, password } = home.reader;
        const { address } = home.database;
        report.bolt = { address, user, ...(showsPassword ? { password } : {}), lines: boltLines({ address, user }) };
      }
    },
    { fill: false },
  );
}

function shown(given: string | undefined, fallback: string, secret: boolean | undefined): string {
  if (given === undefined) return `(${fallback})`;
  return secret ? "set, not shown" : given;
}

function inWords({ filiere, node, platform, settings: all, folder, status, bolt, life, problem }: Report): string {
  const lines = [`Filière ${filiere}, Node ${node}, ${platform}`, "", table(["name", "value", "about"], all), ""];
  lines.push(`Data folder: ${folder}`);
  if (status !== null) lines.push(...databaseLines(status));
  else if (problem === null) lines.push("No graph here yet: npm start makes one.");
  if (bolt !== null) {
    lines.push(`Other Bolt tools: ${bolt.address}, user ${bolt.user}, ${passwordWords(bolt)}`);
    lines.push("They may only read, unless it was started with FILIERE_BOLT_WRITE=1.");
    lines.push("", ...boltWords(bolt), "");
  } else if (status?.database.kind === "embedded") lines.push("Other Bolt tools can connect while Filière runs.");
  if (life !== null) lines.push(...lifeLines(life.events, life.backups));
  lines.push("", problem === null ? "All is well." : `Not well: ${problem}`);
  return lines.join("\n");
}

const passwordWords = ({ password }: NonNullable<Report["bolt"]>): string =>
  password === undefined ? "password with: filiere doctor --password" : `password ${password}`;

/** A line for each tool; the password goes into the environment first. */
function boltWords({ password, lines }: NonNullable<Report["bolt"]>): string[] {
  return [`export ${PASSWORD_VARIABLE}='${password ?? "…"}'`, table(["tool", "line"], lines)];
}

function databaseLines(status: StatusAnswer): string[] {
  const { database, counts, data } = status;
  const lines = [`Database: ${database.name} at ${database.address}${database.reachable ? "" : ", not reachable"}`];
  if (counts !== null) lines.push(`Graph: ${counts.nodes} nodes, ${counts.relationships} relationships`);
  lines.push(
    data === null
      ? "Not made by Filière."
      : `Data revision ${data.revision}, bundled data ${data.bundled ?? "not loaded"}`,
  );
  const advice = adviceOn(status);
  if (advice !== undefined) lines.push(advice);
  return lines;
}
