import { Command } from "commander";
import {
  HypothesesBody,
  type HypothesesAnswer,
  type Hypothesis,
  type KeptHypothesesAnswer,
} from "../../contract/hypotheses.ts";
import type { Kind } from "../../contract/kinds.ts";
import type { Slice } from "../../contract/slice.ts";
import { findHypotheses, keptHypotheses } from "../routes/index.ts";
import { bodyOf, whole } from "./given.ts";
import { add } from "./id-of.ts";
import { idsOf } from "./names.ts";
import { periodOf } from "./period.ts";
import { print, printJson } from "./print.ts";
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

const PLACES: Kind[] = ["country", "area", "transit", "district"];

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
      if (options.kept) {
        const kept = await keptHypotheses(home.database, home.limits);
        return options.json ? printJson(kept) : print(keptWords(kept));
      }
      const answer = await ask(options, home);
      return options.json ? printJson(answer) : print(wordsOf(answer));
    }),
  );

async function ask(options: Options, home: AtHome): Promise<HypothesesAnswer> {
  const said = {
    commodities: await idsOf(options.commodity, ["commodity"], home),
    places: await idsOf(options.near, PLACES, home),
    windowDays: options.window,
    periods: options.period.map(periodOf),
    limit: options.limit,
  };
  return findHypotheses(home.database, bodyOf(HypothesesBody, said, "hypotheses"), home.limits);
}

function wordsOf({ hypotheses, total, isComplete, note, slice }: HypothesesAnswer): string {
  const nameOf = namesIn(slice);
  if (hypotheses.length === 0) return "No two reported legs of these goods and days leave a gap.\n";
  const shown = hypotheses.length < total ? `${hypotheses.length} of ${total}` : `${total}`;
  const head = `${shown} ${total === 1 ? "hypothesis" : "hypotheses"}${isComplete ? "" : ", and there may be more"}. ${note}`;
  return `${[head, ...hypotheses.map((each, index) => entry(each, index, nameOf))].join("\n\n")}\n`;
}

function keptWords({ kept, total, rule, slice }: KeptHypothesesAnswer): string {
  const nameOf = namesIn(slice);
  if (kept.length === 0) return "Nobody keeps a hypothesis in this graph.\n";
  const shown = kept.length < total ? `${kept.length} of ${total}` : `${total}`;
  const entries = kept.map(({ hypothesis, from, to, acceptedAt, note }, index) => {
    const since = `   Kept since ${acceptedAt?.slice(0, 10) ?? "an unknown day"}${note === null ? "" : `: ${note}`}`;
    if (hypothesis !== null) return `${entry(hypothesis, index, nameOf)}\n${since}`;
    return `${index + 1}. ${nameOf(from)} ⇢ ${nameOf(to)}\n   A leg that it rests on is gone: no route takes it.\n${since}`;
  });
  return `${[`${shown} kept. ${rule.sentence}`, ...entries].join("\n\n")}\n`;
}

function namesIn({ nodes }: Slice): (id: string) => string {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

function entry(hypothesis: Hypothesis, index: number, nameOf: (id: string) => string): string {
  const { from, to, confidence, distanceKm, why, wouldConfirm, againstIt } = hypothesis;
  const far = distanceKm === null ? "" : `, ${Math.round(distanceKm)} km`;
  return [
    `${index + 1}. ≤ ${confidence.toFixed(2)}  ${nameOf(from)} ⇢ ${nameOf(to)}${far}`,
    `   ${why}`,
    ...wouldConfirm.map(({ sentence }) => `   Would confirm it: ${sentence}`),
    ...againstIt.map(({ sentence }) => `   Against it: ${sentence}`),
  ].join("\n");
}
