import { Command } from "commander";
import { FlowsBody, type AddedAmount, type Flow, type FlowsAnswer } from "../../contract/flows.ts";
import { Mode } from "../../contract/kinds.ts";
import { figureText, findFlows } from "../flows/index.ts";
import { add, bodyOf } from "./given.ts";
import { idsOf } from "./names.ts";
import { namesIn } from "./names-in.ts";
import { periodOf } from "./period.ts";
import { table } from "./print.ts";
import { tell } from "./tell.ts";
import { withHome, type AtHome } from "./with-home.ts";

interface Options {
  case: string[];
  period: string[];
  commodity: string[];
  mode: string[];
  reported?: true;
  json?: true;
}

export const flowsCommand = new Command("flows")
  .description("where goods of cases come from and end, how many cases say so, and what may be added")
  .option("--case <name>", "only this case: a title or an id, as often as wanted", add, [])
  .option("--period <span>", "cases with a day in it, as 2024-02..2024-03, 2024 or 2024-02-08", add, [])
  .option("--commodity <name>", "only these goods, with every kind of them", add, [])
  .option("--mode <mode>", `one of ${Mode.options.join(", ")}`, add, [])
  .option("--reported", "no end that a rule concluded")
  .option("--json", "the whole answer, as JSON")
  .addHelpText("after", "\nExample:\n  filiere flows --period 2024-02..2024-03 --commodity cannabis")
  .action((options: Options) =>
    withHome(async (home) => {
      return tell(home, { json: options.json, answer: await ask(options, home), wordsOf });
    }),
  );

const OPTIONS = { cases: "--case", periods: "--period", commodities: "--commodity", modes: "--mode" };

async function ask(options: Options, home: AtHome): Promise<FlowsAnswer> {
  const said = {
    cases: await idsOf(options.case, ["case"], home),
    periods: options.period.map(periodOf),
    commodities: await idsOf(options.commodity, ["commodity"], home),
    modes: options.mode,
    status: options.reported === true ? "reported" : "all",
  };
  return findFlows(home.database, bodyOf(FlowsBody, said, { command: "flows", options: OPTIONS }), home.limits);
}

const NONE: Record<NonNullable<FlowsAnswer["emptiedBy"]>, string> = {
  graph: "This graph holds no case.",
  periods: "No case has a day in this period.",
  commodities: "No case of this question moves these goods.",
  modes: "No case of this question goes this way.",
  ends: "No case of this question tells both where its goods come from and where they end.",
};

function wordsOf(answer: FlowsAnswer): string {
  const { flows, incomplete, added, notAdded, emptiedBy, isCut, note } = answer;
  const lines = [
    emptiedBy === null ? flowTable(answer) : NONE[emptiedBy],
    ...(incomplete.length === 0
      ? []
      : [
          "",
          `${counted(incomplete.length, "case")} more ${incomplete.length === 1 ? "draws" : "draw"} no flow: an end is not told or not asked for, it is not told which origin feeds which end, or both ends speak of other goods.`,
        ]),
    ...(isCut ? ["", "There are more cases than were read: narrow the question."] : []),
    ...(flows.length === 0
      ? []
      : ["", "Added:", ...added.map((sum) => `  ${sumText(sum)}, ${counted(sum.cases.length, "case")}`)]),
    ...(notAdded.length === 0 ? [] : ["", "Not added:", ...notAdded.map(({ sentence }) => `  ${sentence}`)]),
    "",
    note,
  ];
  return `${lines.join("\n")}\n`;
}

function flowTable({ flows, slice }: FlowsAnswer): string {
  const nameOf = namesIn(slice);
  const rows = flows.map((flow) => ({
    from: nameOf(flow.from),
    to: nameOf(flow.to),
    end: flow.end === "taken" ? "taken there" : "",
    cases: String(flow.cases.length),
    known: knownText(flow),
    amounts: flow.amounts.map(sumText).join("; "),
  }));
  return table(["from", "to", "end", "cases", "known", "amounts"], rows);
}

/** "reported", "inferred", or how many of either. */
function knownText({ cases }: Flow): string {
  const statuses = [...new Set(cases.map(({ status }) => status))].sort().reverse();
  if (statuses.length === 1) return statuses.join("");
  return statuses.map((status) => `${cases.filter((each) => each.status === status).length} ${status}`).join(", ");
}

function sumText(sum: AddedAmount): string {
  return figureText(sum, sum.name);
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
