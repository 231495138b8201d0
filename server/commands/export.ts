import { Command, Option } from "commander";
import { exportCypher, exportJson, leftOutSentence } from "../exports/index.ts";
import { print } from "./print.ts";
import { withHome } from "./with-home.ts";
import { writeFileWhole } from "./write-file.ts";

interface Options {
  format: "json" | "cypher";
  out?: string;
}

export const exportCommand = new Command("export")
  .description("write the graph that Filière made to standard output or a file")
  .addOption(new Option("--format <format>", "what to write").choices(["json", "cypher"]).default("json"))
  .option("-o, --out <file>", "a file instead of standard output")
  .addHelpText("after", "\nExample:\n  filiere export --format cypher > graph.cypher")
  .action(({ format, out }: Options) =>
    withHome(async ({ database }) => {
      const run = format === "json" ? exportJson : exportCypher;
      const work = (write: (chunk: string) => Promise<void>) => run(database, write);
      const summary = out === undefined ? await work(print) : await writeFileWhole(out, work);
      const leftOut = leftOutSentence(summary);
      if (leftOut !== undefined) process.stderr.write(`${leftOut}\n`);
    }),
  );
