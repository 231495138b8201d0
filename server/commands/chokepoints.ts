import { Command, Option } from "commander";
import { Mode } from "../../contract/kinds.ts";
import { DisruptionBody, NetworkBody } from "../../contract/network.ts";
import { RoutesBody } from "../../contract/routes.ts";
import { AppError } from "../errors.ts";
import { disrupt, findChokepoints, findNetwork } from "../routes/index.ts";
import { cutWords, disruptionWords, networkWords } from "./chokepoint-words.ts";
import { add, bodyOf, whole } from "./given.ts";
import { LEG_OPTIONS, legConditionsOf, type LegOptions } from "./leg-conditions.ts";
import { ENDS, idsOf } from "./names.ts";
import { tell } from "./tell.ts";
import { withHome, type AtHome } from "./with-home.ts";

interface Options extends LegOptions {
  from: string[];
  to: string[];
  network?: true;
  disruption?: true;
  rank?: string;
  pairs?: string;
  top?: number;
  removals?: number;
  keepEnds?: true;
  json?: true;
}

export const chokepointsCommand = new Command("chokepoints")
  .description("what ways depend on: between two ends, or in the whole graph")
  .option("--from <name>", "the fewest places and legs that part it from where --to says", add, [])
  .option("--to <name>", "where the ways end", add, [])
  .option("--network", "of the whole graph: how many ways pass each place and leg, what falls apart without it")
  .option("--disruption", "of the whole graph: what is left when places are removed one after another")
  .option("--mode <mode>", `only legs by ${Mode.options.join(", ")}`, add, [])
  .option("--goods <name>", "only legs that carry these goods", add, [])
  .option("--since <day>", "only legs of cases with a day from here on, as 2024-02-01")
  .option("--until <day>", "only legs of cases with a day up to here")
  .option("--period <days>", "only legs of cases with a day in it, as 2024-02 or 2024-02-01..2024-02-10", add, [])
  .option("--reported", "no leg that a rule concluded")
  .addOption(new Option("--rank <by>", "which way is the shortest").choices(["legs", "confidence"]))
  .addOption(new Option("--pairs <which>", "whose ways: where cases begin and end, or all").choices(["cases", "all"]))
  .option("--top <count>", "how many places and legs --network tells", whole)
  .option("--removals <count>", "how many places --disruption removes, 100 at most", whole)
  .option("--keep-ends", "--disruption removes no place where cases begin or end")
  .option("--json", "the whole answer, as JSON")
  .addHelpText(
    "after",
    "\nExamples:\n  filiere chokepoints --from Antilles --to Strasbourg\n  filiere chokepoints --network --mode road --json",
  )
  .action((options: Options) =>
    withHome(async (home) => {
      const { answer, words } = await ask(options, home);
      return tell(home, { json: options.json, answer, wordsOf: () => words });
    }),
  );

const ASKING = {
  command: "chokepoints",
  options: { from: "--from", to: "--to", ...LEG_OPTIONS, top: "--top", removals: "--removals" },
};

/** One of the three questions, and its answer in words. */
async function ask(options: Options, home: AtHome): Promise<{ answer: object; words: string }> {
  const { database, limits } = home;
  const said = await legConditionsOf(options, home);
  const { rank, pairs, top, removals, keepEnds } = options;
  const [from, to] = [await idsOf(options.from, ENDS, home), await idsOf(options.to, ENDS, home)];
  const isOne = [from.length + to.length > 0, options.network, options.disruption].filter(Boolean).length === 1;
  if (!isOne) {
    throw new AppError("invalid_request", "Chokepoints are looked for between ends or in the whole graph.", {
      hint: "Give --from and --to, or --network, or --disruption.",
    });
  }
  if (options.network) {
    const body = bodyOf(NetworkBody, { ...said, rank, pairs, top }, ASKING);
    const answer = await findNetwork(database, body, limits);
    return { answer, words: networkWords(answer) };
  }
  if (options.disruption) {
    const body = bodyOf(DisruptionBody, { ...said, rank, removals, keepEnds }, ASKING);
    const answer = await disrupt(database, body, limits);
    return { answer, words: disruptionWords(answer) };
  }
  const answer = await findChokepoints(database, bodyOf(RoutesBody, { ...said, from, to }, ASKING), limits);
  return { answer, words: cutWords(answer) };
}
