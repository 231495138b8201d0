import { program } from "commander";
import { backupCommand } from "./commands/backup.ts";
import { chokepointsCommand } from "./commands/chokepoints.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { editsCommand } from "./commands/edits.ts";
import { exportCommand } from "./commands/export.ts";
import { flowsCommand } from "./commands/flows.ts";
import { hypothesesCommand } from "./commands/hypotheses.ts";
import { moveCommand } from "./commands/move.ts";
import { queriesCommand } from "./commands/queries.ts";
import { queryCommand } from "./commands/query.ts";
import { restoreCommand } from "./commands/restore.ts";
import { routesCommand } from "./commands/routes.ts";
import { serveCommand } from "./commands/serve.ts";
import { whatIfCommand } from "./commands/what-if.ts";
import { exitWith } from "./exit.ts";
import { version } from "./version.ts";

program
  .name("filiere")
  .description("Who is connected, which ways lead there, and who says so.")
  .version(version)
  .configureHelp({ sortSubcommands: true })
  .addHelpText("after", "\nExit codes: 0 all well, 1 it failed, 2 it was asked wrongly.")
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2));

const commands = [
  serveCommand,
  queryCommand,
  queriesCommand,
  routesCommand,
  flowsCommand,
  chokepointsCommand,
  hypothesesCommand,
  whatIfCommand,
  editsCommand,
  exportCommand,
  moveCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
];
for (const command of commands) {
  program.addCommand(command.copyInheritedSettings(program));
}

// A reader that closes early (`filiere export | head`) has what it wanted.
process.stdout.on("error", (failure: NodeJS.ErrnoException) => process.exit(failure.code === "EPIPE" ? 0 : 1));

try {
  await program.parseAsync();
} catch (thrown) {
  exitWith(thrown);
}
