import { Command, Option } from "commander";
import { Mode } from "../../contract/kinds.ts";
import {
  Chain,
  RouteRank,
  WhatIfBody,
  type WhatIfAnswer,
  type WhatIfAsked,
  type WhatIfPair,
  type WhatIfShown,
} from "../../contract/routes.ts";
import { AppError } from "../errors.ts";
import { whatIf } from "../routes/index.ts";
import { add, bodyOf, whole } from "./given.ts";
import { LEG_OPTIONS, legConditionsOf, type LegOptions } from "./leg-conditions.ts";
import { ENDS, idsOf } from "./names.ts";
import { namesIn } from "./names-in.ts";
import { routeWords } from "./route-words.ts";
import { tell } from "./tell.ts";
import { withHome, type AtHome } from "./with-home.ts";

interface Options extends LegOptions {
  from: string[];
  to: string[];
  via: string[];
  legs?: number;
  rank?: string;
  chain?: string;
  closePlace: string[];
  closeLeg: string[];
  closeSource: string[];
  closeMode: string[];
  closeYear: number[];
  json?: true;
}

export const whatIfCommand = new Command("what-if")
  .description("the same ways with something closed: a model of what is lost and what goes another way")
  .requiredOption("--from <name>", "where they begin: a name or an id, as often as wanted", add)
  .requiredOption("--to <name>", "where they end", add)
  .option("--via <name>", "what they pass, in this order", add, [])
  .option("--mode <mode>", `one of ${Mode.options.join(", ")}`, add, [])
  .option("--goods <name>", "goods of every leg", add, [])
  .option("--period <days>", "legs of cases with a day in it, as 2024-02 or 2024-02-01..2024-02-10", add, [])
  .option("--legs <count>", "legs at most", whole)
  .addOption(new Option("--rank <by>", "best by").choices(RouteRank.options))
  .addOption(new Option("--chain <how>", "legs of different cases follow one another when").choices(Chain.options))
  .option("--close-place <name>", "a place that closes, with all that lies in it", add, [])
  .option("--close-leg <id>", "a leg that closes, by the id that routes --json gives it", add, [])
  .option("--close-source <name>", "a source that counts as if it had said nothing", add, [])
  .option("--close-mode <mode>", "every leg in this manner", add, [])
  .option(
    "--close-year <year>",
    "every leg of which all cases lie in the years that close",
    (given: string, before: number[] | undefined) => [...(before ?? []), whole(given)],
    [],
  )
  .option("--json", "the whole answer, as JSON")
  .addHelpText("after", '\nExample:\n  filiere what-if --from Antilles --to Strasbourg --close-place "Le Havre"')
  .action((options: Options) =>
    withHome(async (home) => {
      const { asked, answer } = await ask(options, home);
      return tell(home, { json: options.json, answer, wordsOf: (told) => wordsOf(asked.closed, told) });
    }),
  );

const OPTIONS = {
  "question.from": "--from",
  "question.to": "--to",
  "question.via": "--via",
  ...Object.fromEntries(Object.entries(LEG_OPTIONS).map(([field, option]) => [`question.${field}`, option])),
  "question.maxLegs": "--legs",
  "closed.places": "--close-place",
  "closed.legs": "--close-leg",
  "closed.sources": "--close-source",
  "closed.modes": "--close-mode",
  "closed.years": "--close-year",
};

async function ask(options: Options, home: AtHome): Promise<{ asked: WhatIfAsked; answer: WhatIfAnswer }> {
  const said = {
    question: {
      from: await idsOf(options.from, ENDS, home),
      to: await idsOf(options.to, ENDS, home),
      via: await idsOf(options.via, ENDS, home),
      ...(await legConditionsOf(options, home)),
      maxLegs: options.legs,
      rank: options.rank,
      chain: options.chain,
    },
    closed: {
      places: await idsOf(options.closePlace, ENDS, home),
      legs: options.closeLeg,
      sources: await idsOf(options.closeSource, ["source"], home),
      modes: options.closeMode,
      years: options.closeYear,
    },
  };
  const asked = bodyOf(WhatIfBody, said, { command: "what-if", options: OPTIONS });
  if (Object.values(asked.closed).every((closed) => closed.length === 0)) {
    throw new AppError("invalid_request", "Nothing is closed, so nothing can change.", {
      hint: "Close a place, a leg, a source, a manner or a year: filiere what-if --help shows how.",
    });
  }
  return { asked, answer: await whatIf(home.database, asked, home.limits) };
}

function wordsOf(
  closed: WhatIfAsked["closed"],
  { pairs, counts, shown, isComplete, note, slice }: WhatIfAnswer,
): string {
  const compared = new Set(pairs.map(({ before }) => before.id));
  const others = shown.filter(({ before, outcome }) => outcome !== "untouched" && !compared.has(before.id));
  const nameOf = namesIn(slice);
  const told = (["lost", "rerouted", "weakened", "untouched"] as const).filter((outcome) => counts[outcome] > 0);
  const summary = told.map((outcome) => `${counts[outcome]} ${outcome}`).join(", ");
  return [
    `Closed: ${Object.values(closed).flat().join(", ")}.`,
    `${summary || "No way is there to lose"}.${isComplete ? "" : " Not every pair, or not every way, was looked at."}`,
    ...pairs.map((pair) => pairWords(pair, nameOf)),
    ...others.map(shownWords),
    `${note}\n`,
  ].join("\n\n");
}

function pairWords({ from, to, outcome, before, after }: WhatIfPair, nameOf: (id: string) => string): string {
  const lines = [`${nameOf(from)} to ${nameOf(to)}: ${outcome}`, `  before ${routeWords(before)}`];
  if (outcome !== "untouched") lines.push(`  after  ${after === null ? "no way is left" : routeWords(after)}`);
  return lines.join("\n");
}

/** A route of the search that is not the best of its ends, or ends in an area that holds its end. */
function shownWords({ isRanked, outcome, before, after }: WhatIfShown): string {
  const what = isRanked ? "A further route of the search" : "A route told only as far as an area";
  const lines = [`${what}: ${outcome}`, `  before ${routeWords(before)}`];
  if (after !== null) lines.push(`  after  ${routeWords(after)}`);
  return lines.join("\n");
}
