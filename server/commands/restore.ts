import { Command } from "commander";
import { listBackups, restoreGraph, restoreText } from "../embedded/index.ts";
import { backupList } from "./backup-list.ts";
import { embeddedFolder } from "./embedded-folder.ts";
import { print, printJson } from "./print.ts";

interface Options {
  list?: true;
  json?: true;
}

const EXAMPLES = `
Close Filière first: a graph that is in use is not restored.

Without a backup's name it opens what is there. When that cannot be opened, or something that was confirmed
is missing, it takes what holds most: the readable part of the graph's own files, or a backup. What was in
its place is put aside in the data folder and never deleted.

Example:
  filiere restore --list
  filiere restore
  filiere restore 2026-03-01T08-15-00Z
  filiere restore /media/stick/filiere-march.grafeo`;

export const restoreCommand = new Command("restore")
  .description("bring a damaged embedded graph back, or an earlier one")
  .argument("[backup]", "a name from --list, or a file made by filiere backup --to")
  .option("--list", "only show the backups")
  .option("--json", "as JSON")
  .addHelpText("after", EXAMPLES)
  .action(async (wanted: string | undefined, { list, json }: Options) => {
    const folder = embeddedFolder("neo4j-admin database load brings a Neo4j back.");
    if (list) {
      const backups = await listBackups(folder);
      return json ? printJson(backups) : print(`${backupList(backups)}\n`);
    }
    const restored = await restoreGraph(folder, wanted);
    if (json) return printJson(restored);
    const backups = wanted === undefined ? `\n\n${backupList(await listBackups(folder))}` : "";
    return print(`${restoreText(restored)}${backups}\n`);
  });
