import { Command } from "commander";
import { expectRight, listEdits, previewRevert, revertEdit } from "../edits/index.ts";
import { AppError } from "../errors.ts";
import { editText, historyText, revertText } from "./edit-words.ts";
import { whole } from "./given.ts";
import { print, printJson } from "./print.ts";
import { withHome, type AtHome } from "./with-home.ts";

interface Options {
  revert?: string;
  limit: number;
  json?: true;
}

export const editsCommand = new Command("edits")
  .description("what was changed on purpose, the latest first; and the way back")
  .option("--revert <edit>", "take this edit back, if nothing it touched was changed since")
  .option("--limit <count>", "how many to show", whole, 20)
  .option("--json", "the whole answer, as JSON")
  .addHelpText("after", "\nExample:\n  filiere edits\n  filiere edits --revert edit:7Q4nZbXk2d")
  .action(({ revert, limit, json }: Options) =>
    withHome(async (home) => {
      if (revert !== undefined) return takeBack(home, revert, json === true);
      const answer = await listEdits(home.database, { limit: Math.min(Math.max(limit, 1), 200) }, home.limits);
      return json ? printJson(answer) : print(`${historyText(answer.edits, answer.total)}\n`);
    }),
  );

async function takeBack({ database, config, limits }: AtHome, id: string, json: boolean): Promise<void> {
  expectRight(config.edits);
  const shown = await previewRevert(database, id, "command line", limits);
  if (shown.effect === null) {
    throw new AppError("edit_irrevertible", revertText(shown), { values: { why: "obstacles" } });
  }
  const done = await revertEdit(database, id, { seen: shown.effect.seen }, "command line", limits);
  return json ? printJson(done) : print(`${editText(done.edit, done.touched)}\n`);
}
