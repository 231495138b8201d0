import { Command } from "commander";
import { embeddedFolder } from "./embedded-folder.ts";
import { backUpTo, makeBackup } from "../embedded/index.ts";
import { print, printJson } from "./print.ts";
import { megabytes } from "./backup-list.ts";

interface Options {
  to?: string;
  json?: true;
}

export const backupCommand = new Command("backup")
  .description("copy the embedded graph, also while Filière runs, and open the copy to see that it is good")
  .option("--to <file>", "one file of your choice instead of the data folder")
  .option("--json", "as JSON")
  .addHelpText("after", "\nExample:\n  filiere backup --to /media/stick/filiere-march.grafeo")
  .action(async ({ to, json }: Options) => {
    const folder = embeddedFolder("neo4j-admin database dump makes a backup of a Neo4j.");
    const made = to === undefined ? await makeBackup(folder) : await backUpTo(folder, to);
    if (json) return printJson(made);
    const { nodes, relationships, bytes } = made;
    const place = "path" in made ? made.path : made.folder;
    const name = "path" in made ? made.path : made.name;
    return print(
      `${place}: ${nodes} nodes, ${relationships} relationships, ${megabytes(bytes)}.\nBack to it: npx filiere restore ${name}\n`,
    );
  });
