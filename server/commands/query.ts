import { Command, InvalidArgumentError } from "commander";
import type { PreviewEditAsked } from "../../contract/edits.ts";
import { askCypher } from "../cypher/index.ts";
import { applyEdit, expectRight, previewEdit } from "../edits/index.ts";
import { editText, previewText } from "./edit-words.ts";
import { print, printJson, table } from "./print.ts";
import { withHome, type AtHome } from "./with-home.ts";

interface Options {
  param: Record<string, unknown>;
  edit?: true;
  apply?: true;
  note?: string;
  json?: true;
}

export const queryCommand = new Command("query")
  .description("ask the graph in Cypher, behind the same guard as over HTTP; it only reads, but with --edit")
  .argument("<statement>", "one Cypher statement")
  .option("-p, --param <name=value>", "a parameter; the value is JSON or plain text", collectParameter, {})
  .option("--edit", "it writes: show what it would change, and change nothing")
  .option("--apply", "with --edit: change exactly that, and put it into the history")
  .option("--note <text>", "with --apply: what it was for")
  .option("--json", "columns, rows and whether it was cut, as JSON")
  .addHelpText(
    "after",
    "\nExample:\n  filiere query 'MATCH (c:CaseFile)-[:FROM]->(p:Place) WHERE p.id = $id RETURN c.title' -p id=place:spain\n  filiere query --edit 'MATCH (c:Entity) WHERE c.id = $id SET c.checked = true' -p id=place:spain --apply",
  )
  .action((statement: string, { param, json, ...options }: Options) =>
    withHome(async (home) => {
      const { database, limits } = home;
      if (options.edit) return edit(home, { statement, parameters: param }, { json: json === true, ...options });
      if (options.apply) throw new InvalidArgumentError("--apply goes with --edit.");
      const result = await askCypher(database, { statement, parameters: param }, "command line", limits);
      if (json) return printJson(result);
      const cut = result.truncated ? `\nCut at ${limits.maxRows} rows: there are more.` : "";
      return print(
        `${table(result.columns, result.rows)}\n${result.rows.length === 1 ? "1 row" : `${result.rows.length} rows`}${cut}\n`,
      );
    }),
  );

async function edit(
  { database, config, limits }: AtHome,
  query: PreviewEditAsked,
  { apply, note = "", json }: { apply?: true; note?: string; json: boolean },
): Promise<void> {
  expectRight(config.edits);
  const shown = await previewEdit(database, query, "command line", limits);
  if (apply === undefined) return json ? printJson(shown) : print(`${previewText(shown)}\nNothing was changed.\n`);
  const done = await applyEdit(database, { ...query, seen: shown.seen, note }, "command line", limits);
  return json ? printJson(done) : print(`${editText(done.edit, done.touched)}\n`);
}

function collectParameter(given: string, past: Record<string, unknown>): Record<string, unknown> {
  const [, name, text] = /^([A-Za-z_]\w*)=(.*)$/s.exec(given) ?? [];
  if (name === undefined || text === undefined) throw new InvalidArgumentError("Write it as name=value.");
  return { ...past, [name]: valueOf(text) };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text; // not JSON: plain text, so that ids need no quotes
  }
}
