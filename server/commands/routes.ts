import { Command, InvalidArgumentError, Option } from "commander";
import { Mode, type Kind } from "../../contract/kinds.ts";
import { Chain, RouteRank, RoutesBody, type RoutesAnswer } from "../../contract/routes.ts";
import { AppError } from "../errors.ts";
import type { Home } from "../home.ts";
import type { ReadLimits } from "../database/index.ts";
import { findRoutes } from "../routes/index.ts";
import { add, idOf } from "./id-of.ts";
import { periodOf } from "./period.ts";
import { print, printJson } from "./print.ts";
import { withHome } from "./with-home.ts";

interface Options {
  from: string[];
  to: string[];
  via: string[];
  avoid: string[];
  mode: string[];
  goods: string[];
  since?: string;
  until?: string;
  period: string[];
  reported?: true;
  legs?: number;
  routes?: number;
  rank?: string;
  chain?: string;
  json?: true;
}

const PLACES: Kind[] = ["country", "area", "transit", "district", "case"];

export const routesCommand = new Command("routes")
  .description("the best ways from some places to others, and what each rests on")
  .requiredOption("--from <name>", "where they begin: a name or an id, as often as wanted", add)
  .requiredOption("--to <name>", "where they end", add)
  .option("--via <name>", "what they pass, in this order", add, [])
  .option("--avoid <name>", "a place that none passes", add, [])
  .option("--mode <mode>", `one of ${Mode.options.join(", ")}`, add, [])
  .option("--goods <name>", "goods of every leg", add, [])
  .option("--since <day>", "legs of cases with a day from here on, as 2024-02-01")
  .option("--until <day>", "legs of cases with a day up to here")
  .option("--period <days>", "legs of cases with a day in it, as 2024-02 or 2024-02-01..2024-02-10", add, [])
  .option("--reported", "no leg that a rule concluded")
  .option("--legs <count>", "legs at most", whole)
  .option("--routes <count>", "how many routes", whole)
  .addOption(new Option("--rank <by>", "best by").choices(RouteRank.options))
  .addOption(new Option("--chain <how>", "legs of different cases follow one another when").choices(Chain.options))
  .option("--json", "the whole answer, as JSON")
  .addHelpText("after", "\nExample:\n  filiere routes --from Spain --to Chambéry --mode road --json")
  .action((options: Options) =>
    withHome(async (home) => {
      const answer = await ask(options, home);
      return options.json ? printJson(answer) : print(wordsOf(answer));
    }),
  );

async function ask(options: Options, home: Home & { limits: ReadLimits }): Promise<RoutesAnswer> {
  const ids = (names: readonly string[], kinds: Kind[]) => Promise.all(names.map((name) => idOf(name, kinds, home)));
  const body = RoutesBody.safeParse({
    from: await ids(options.from, PLACES),
    to: await ids(options.to, PLACES),
    via: await ids(options.via, PLACES),
    avoid: { places: await ids(options.avoid, PLACES) },
    modes: options.mode,
    commodities: await ids(options.goods, ["commodity"]),
    dateFrom: options.since,
    dateTo: options.until,
    periods: options.period.map(periodOf),
    status: options.reported === true ? "reported" : "all",
    maxLegs: options.legs,
    k: options.routes,
    rank: options.rank,
    chain: options.chain,
  });
  if (body.success) return findRoutes(home.database, body.data, home.limits);
  const [issue] = body.error.issues;
  throw new AppError("invalid_request", `${issue?.path.join(".") ?? "It"}: ${issue?.message ?? "not as expected"}.`, {
    hint: "filiere routes --help shows what each option takes.",
  });
}

function wordsOf({ sentence, routes, asFarAs, leftOut }: RoutesAnswer): string {
  const numbered = routes.map(
    (route, index) =>
      `${index + 1}. ${isInferred(route) ? "≤ " : ""}${route.confidence.toFixed(2)}  ${route.sentence}${breaks(route)}`,
  );
  const apart = [
    ...asFarAs.map((route) => `Told only as far as: ${route.sentence}`),
    ...leftOut.map((each) => `Left out: ${each.legs.join(" ")}\n   ${each.sentence}`),
  ];
  return `${[sentence, "", ...numbered, ...(apart.length > 0 ? ["", ...apart] : [])].join("\n")}\n`;
}

function isInferred({ legs }: RoutesAnswer["routes"][number]): boolean {
  return legs.some(({ status }) => status === "inferred");
}

function breaks({ without }: RoutesAnswer["routes"][number]): string {
  const lost = without
    .filter(({ confidence }) => confidence === null)
    .map(({ publisher, source }) => publisher || source);
  return lost.length === 0 ? "" : `\n   Without ${lost.join(", or without ")} this route breaks.`;
}

function whole(given: string): number {
  if (!/^\d+$/.test(given)) throw new InvalidArgumentError("Write a whole number.");
  return Number(given);
}
