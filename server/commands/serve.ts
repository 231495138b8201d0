import { Command } from "commander";
import { start } from "../start.ts";

export const serveCommand = new Command("serve")
  .description("start the program without opening a browser")
  .addHelpText("after", "\nExample:\n  PORT=8080 filiere serve")
  .action(() => start({ ...process.env, FILIERE_OPEN: "0" }));
