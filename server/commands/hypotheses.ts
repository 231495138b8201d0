import { Command } from "commander";
import { HypothesesBody, type HypothesesAnswer } from "../../contract/hypotheses.ts";
import { findHypotheses, keptHypotheses } from "../routes/index.ts";
import { add, bodyOf, whole } from "./given.ts";
import { keptWords, wordsOf } from "./hypothesis-words.ts";
import { idsOf, PLACES } from "./names.ts";
import { periodOf } from "./period.ts";
import { tell } from "./tell.ts";
import { withHome, type AtHome } from "./with-home.ts";

interface Options {
  commodity: string[];
  near: string[];
  window?: number;
  period: string[];
  limit?: number;
  kept?: true;
  json?: true;
}

export const hypothesesCommand = new Command("hypotheses")
  .description("legs that may be missing between reported ones: no source says so")
  .option("--commodity <name>", "goods that both legs may carry", add, [])
  .option("--near <name>", "gaps that begin or end there", add, [])
  .option("--window <days>", "days between the two legs at most", whole)
  .option("--period <days>", "legs of cases with a day in it, as 2024-02 or 2024-02-01..2024-02-10", add, [])
  .option("--limit <count>", "how many to show", whole)
  .option("--kept", "those that somebody keeps, instead")
  .option("--json", "the whole answer, as JSON")
  .addHelpText("after", "\nExample:\n  filiere hypotheses --commodity cocaine --window 60 --json")
  .action((options: Options) =>
    withHome(async (home) => {
      const { json } = options;
      if (options.kept === undefined) return tell(home, { json, answer: await ask(options, home), wordsOf });
      return tell(home, { json, answer: await keptHypotheses(home.database, home.limits), wordsOf: keptWords });
    }),
  );

const OPTIONS = {
  commodities: "--commodity",
  places: "--near",
  windowDays: "--window",
  periods: "--period",
  limit: "--limit",
};

async function ask(options: Options, home: AtHome): Promise<HypothesesAnswer> {
  const said = {
    commodities: await idsOf(options.commodity, ["commodity"], home),
    places: await idsOf(options.near, PLACES, home),
    windowDays: options.window,
    periods: options.period.map(periodOf),
    limit: options.limit,
  };
  return findHypotheses(
    home.database,
    bodyOf(HypothesesBody, said, { command: "hypotheses", options: OPTIONS }),
    home.limits,
  );
}
