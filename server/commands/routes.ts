import { Command, Option } from "commander";
import { Mode } from "../../contract/kinds.ts";
import { Chain, RouteRank, RoutesBody, type RoutesAnswer } from "../../contract/routes.ts";
import { findRoutes } from "../routes/index.ts";
import { add, amount, bodyOf, whole } from "./given.ts";
import { LEG_OPTIONS, legConditionsOf, type LegOptions } from "./leg-conditions.ts";
import { ENDS, idsOf } from "./names.ts";
import { routeWords } from "./route-words.ts";
import { tell } from "./tell.ts";
import { withHome, type AtHome } from "./with-home.ts";

interface Options extends LegOptions {
  from: string[];
  to: string[];
  via: string[];
  anyOrder?: true;
  avoid: string[];
  avoidLeg: string[];
  avoidSource: string[];
  method: string[];
  minConfidence?: number;
  minSources?: number;
  maxKm?: number;
  legs?: number;
  routes?: number;
  rank?: string;
  chain?: string;
  tolerance?: number;
  json?: true;
}

export const routesCommand = new Command("routes")
  .description("the best ways from some places to others, and what each rests on")
  .requiredOption("--from <name>", "where they begin: a name or an id, as often as wanted", add)
  .requiredOption("--to <name>", "where they end", add)
  .option("--via <name>", "what they pass, in this order", add, [])
  .option("--any-order", "what they pass, in any order")
  .option("--avoid <name>", "a place that none passes, with all that lies in it", add, [])
  .option("--avoid-leg <id>", "a leg that none takes", add, [])
  .option("--avoid-source <name>", "a source that counts for nothing, with what copies it", add, [])
  .option("--mode <mode>", `one of ${Mode.options.join(", ")}`, add, [])
  .option("--goods <name>", "goods of every leg", add, [])
  .option("--method <name>", "a method that a case of every leg used", add, [])
  .option("--since <day>", "legs of cases with a day from here on, as 2024-02-01")
  .option("--until <day>", "legs of cases with a day up to here")
  .option("--period <days>", "legs of cases with a day in it, as 2024-02 or 2024-02-01..2024-02-10", add, [])
  .option("--reported", "no leg that a rule concluded")
  .option("--min-confidence <share>", "of each leg, from 0 to 1", amount)
  .option("--min-sources <count>", "independent sources of each leg", whole)
  .option("--legs <count>", "legs at most", whole)
  .option("--max-km <km>", "along great circles, all legs together", amount)
  .option("--routes <count>", "how many routes", whole)
  .addOption(new Option("--rank <by>", "best by").choices(RouteRank.options))
  .addOption(new Option("--chain <how>", "legs of different cases follow one another when").choices(Chain.options))
  .option("--tolerance <days>", "of a journey: days by which each date may be wrong", whole)
  .option("--json", "the whole answer, as JSON")
  .addHelpText(
    "after",
    `
A name that fits several things is refused, and they are listed: name the one by its id.

Examples:
  filiere routes --from Spain --to Chambéry --mode road --json
  filiere routes --from Ecuador --to France --avoid Algeciras --min-confidence 0.4 --rank legs`,
  )
  .action((options: Options) =>
    withHome(async (home) => {
      return tell(home, { json: options.json, answer: await ask(options, home), wordsOf });
    }),
  );

const OPTIONS = {
  from: "--from",
  to: "--to",
  via: "--via",
  "avoid.places": "--avoid",
  "avoid.legs": "--avoid-leg",
  "avoid.sources": "--avoid-source",
  ...LEG_OPTIONS,
  methods: "--method",
  minConfidence: "--min-confidence",
  minSources: "--min-sources",
  maxLegs: "--legs",
  maxKm: "--max-km",
  k: "--routes",
  toleranceDays: "--tolerance",
};

async function ask(options: Options, home: AtHome): Promise<RoutesAnswer> {
  const said = {
    from: await idsOf(options.from, ENDS, home),
    to: await idsOf(options.to, ENDS, home),
    via: await idsOf(options.via, ENDS, home),
    inOrder: options.anyOrder !== true,
    avoid: {
      places: await idsOf(options.avoid, ENDS, home),
      legs: options.avoidLeg,
      sources: await idsOf(options.avoidSource, ["source"], home),
    },
    ...(await legConditionsOf(options, home)),
    methods: await idsOf(options.method, ["method"], home),
    minConfidence: options.minConfidence,
    minSources: options.minSources,
    maxLegs: options.legs,
    maxKm: options.maxKm,
    k: options.routes,
    rank: options.rank,
    chain: options.chain,
    toleranceDays: options.tolerance,
  };
  return findRoutes(home.database, bodyOf(RoutesBody, said, { command: "routes", options: OPTIONS }), home.limits);
}

function wordsOf({ sentence, routes, asFarAs, leftOut }: RoutesAnswer): string {
  const numbered = routes.map((route, index) => `${index + 1}. ${routeWords(route)}${breaks(route)}`);
  const apart = [
    ...asFarAs.map((route) => `Told only as far as: ${route.sentence}`),
    ...leftOut.map((each) => `Left out: ${each.legs.join(" ")}\n   ${each.sentence}`),
  ];
  return `${[sentence, "", ...numbered, ...(apart.length > 0 ? ["", ...apart] : [])].join("\n")}\n`;
}

function breaks({ without }: RoutesAnswer["routes"][number]): string {
  const lost = without
    .filter(({ confidence }) => confidence === null)
    .map(({ publisher, source }) => publisher || source);
  return lost.length === 0 ? "" : `\n   Without ${lost.join(", or without ")} this route breaks.`;
}
