import { Command } from "commander";
import type { StatusAnswer } from "../../contract/status.ts";
import { readConfig, settings } from "../config.ts";
import { AppError } from "../errors.ts";
import { sentencesOf } from "../exit.ts";
import { statusOf } from "../status.ts";
import { version } from "../version.ts";
import { print, printJson, table } from "./print.ts";
import { withHome } from "./with-home.ts";

interface Report {
  filiere: string;
  node: string;
  platform: string;
  settings: { name: string; value: string; about: string }[];
  folder: string;
  status: StatusAnswer | null;
  bolt: { address: string; user: string; password: string; mayWrite: boolean } | null;
  problem: string | null;
}

export const doctorCommand = new Command("doctor")
  .description("how things stand: settings, data folder, database, and how other tools connect")
  .option("--json", "as JSON")
  .addHelpText("after", "\nExample:\n  filiere doctor --json")
  .action(async ({ json }: { json?: true }) => {
    const report = await examine();
    if (report.problem !== null) process.exitCode = 1;
    await (json ? printJson(report) : print(`${inWords(report)}\n`));
  });

async function examine(): Promise<Report> {
  const { folder, boltWrite, given } = readConfig(process.env);
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
    problem: null,
  };
  try {
    await withHome(async (home) => {
      report.status = await statusOf(home, home.config.limits, home.limits);
      report.problem = report.status.database.problem ?? null;
      if (home.reader !== undefined) {
        report.bolt = { address: home.database.address, ...home.reader, mayWrite: boltWrite };
      }
    });
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    report.problem = sentencesOf(thrown);
  }
  return report;
}

function shown(given: string | undefined, fallback: string, secret: boolean | undefined): string {
  if (given === undefined) return `(${fallback})`;
  return secret ? "set, not shown" : given;
}

function inWords({ filiere, node, platform, settings: all, folder, status, bolt, problem }: Report): string {
  const lines = [`Filière ${filiere}, Node ${node}, ${platform}`, "", table(["name", "value", "about"], all), ""];
  lines.push(`Data folder: ${folder}`);
  if (status !== null) lines.push(...databaseLines(status));
  if (bolt !== null) {
    lines.push(`Other Bolt tools: ${bolt.address}, user ${bolt.user}, password ${bolt.password}`);
    lines.push(
      bolt.mayWrite
        ? "They may write (FILIERE_BOLT_WRITE=1)."
        : "They may only read (FILIERE_BOLT_WRITE=1 allows writing).",
    );
  }
  lines.push("", problem === null ? "All is well." : `Not well: ${problem}`);
  return lines.join("\n");
}

function databaseLines({ database, counts, data }: StatusAnswer): string[] {
  const lines = [`Database: ${database.name} at ${database.address}${database.reachable ? "" : ", not reachable"}`];
  if (counts !== null) lines.push(`Graph: ${counts.nodes} nodes, ${counts.relationships} relationships`);
  lines.push(
    data === null
      ? "Not made by Filière."
      : `Data revision ${data.revision}, bundled data ${data.bundled ?? "not loaded"}`,
  );
  return lines;
}
