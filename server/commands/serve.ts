import { Command, Option } from "commander";
import { SAMPLE_CHOICES } from "../config.ts";
import { start } from "../start.ts";

interface Options {
  sample?: string;
}

export const serveCommand = new Command("serve")
  .description("start the program without opening a browser")
  .addOption(
    new Option(
      "--sample <name>",
      "what a new graph begins with, else FILIERE_SAMPLE, else story; a graph that is there is left as it is",
    ).choices(SAMPLE_CHOICES),
  )
  .addHelpText("after", "\nExample:\n  PORT=8080 filiere serve --sample network")
  .action(({ sample }: Options) =>
    start({
      ...process.env,
      ...(sample === undefined ? {} : { FILIERE_SAMPLE: sample }),
      FILIERE_OPEN: "0",
    }),
  );
