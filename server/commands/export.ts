import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { Command, Option } from "commander";
import { exportCypher, exportJson } from "../exports/index.ts";
import { print } from "./print.ts";
import { withHome } from "./with-home.ts";

interface Options {
  format: "json" | "cypher";
  out?: string;
}

export const exportCommand = new Command("export")
  .description("write the whole graph to standard output or a file")
  .addOption(new Option("--format <format>", "what to write").choices(["json", "cypher"]).default("json"))
  .option("-o, --out <file>", "a file instead of standard output")
  .addHelpText("after", "\nExample:\n  filiere export --format cypher > graph.cypher")
  .action(({ format, out }: Options) =>
    withHome(async ({ database }) => {
      const run = format === "json" ? exportJson : exportCypher;
      if (out === undefined) return run(database, print);
      return toFile(out, (write) => run(database, write));
    }),
  );

async function toFile(file: string, work: (write: (chunk: string) => Promise<void>) => Promise<void>): Promise<void> {
  const stream = createWriteStream(file);
  await once(stream, "open");
  await work(async (chunk) => {
    if (!stream.write(chunk)) await once(stream, "drain");
  });
  stream.end();
  await once(stream, "close");
}
