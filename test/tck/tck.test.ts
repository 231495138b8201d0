import { afterAll, beforeAll, expect, test } from "vitest";
import { findTck } from "../../bin/prepare/tck.mjs";
import { openGraph, type TestGraph } from "../server/embedded/graph.ts";
import { askOver } from "./ask.ts";
import fromFolder from "./counts/folder.json" with { type: "json" };
import fromMaven from "./counts/maven.json" with { type: "json" };
import { verdicts, type Outcome, type Verdict } from "./outcome.ts";
import { runScenario } from "./run-scenario.ts";
import { readScenarios, type Scenario } from "./scenarios.ts";

/** Of the scenarios that have to be answered, those about dates and times left out. */
const LEAST_RIGHT = 0.945;

type Tally = Partial<Record<Verdict, number>>;
interface Judged extends Outcome {
  scenario: Scenario;
}

const source = await findTck();
if (!source) throw new Error("There is no TCK here: name its features with OPENCYPHER_TCK, or install Maven.");
const kept: Record<string, Tally> = source.name === "folder" ? fromFolder : fromMaven;
const scenarios = readScenarios(source.features);
const folders = [...new Set(scenarios.map(({ folder }) => folder))];
const judged: Judged[] = [];

let graph: TestGraph;
let session: ReturnType<typeof askOver>;

beforeAll(async () => {
  graph = await openGraph();
  session = askOver(graph.driver);
});

afterAll(async () => {
  await session.close();
  await graph.close();
});

test.each(folders)("%s: as many scenarios are right as the kept numbers say", async (folder) => {
  const own: Judged[] = [];
  for (const scenario of scenarios.filter((one) => one.folder === folder)) {
    own.push({ scenario, ...(await runScenario(scenario, session.ask)) });
  }
  judged.push(...own);
  expect(listed(own, ["wrong", "accepted", "loud"])).toEqual([]);
  // More right ones are welcome: raise the numbers in counts/.
  expect(tallyOf(own)).toEqual(kept[folder]);
});

test("the kept numbers speak of the folders there are", () => {
  expect(Object.keys(kept).toSorted()).toEqual(folders.toSorted());
});

test(`${LEAST_RIGHT * 100} % of what has to be answered is right, dates and times left out`, () => {
  const wanted = judged.filter(
    ({ scenario, verdict }) => !scenario.mustFail && verdict !== "skipped" && !scenario.folder.endsWith("/temporal"),
  );
  const right = wanted.filter(({ verdict }) => verdict === "right");
  expect(wanted.length).toBeGreaterThan(2000);
  expect(right.length / wanted.length).toBeGreaterThanOrEqual(LEAST_RIGHT);
});

function tallyOf(outcomes: readonly Judged[]): Tally {
  const counts = verdicts.map((verdict): [Verdict, number] => [
    verdict,
    outcomes.filter((outcome) => outcome.verdict === verdict).length,
  ]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function listed(outcomes: readonly Judged[], bad: readonly Verdict[]): string[] {
  return outcomes
    .filter(({ verdict }) => bad.includes(verdict))
    .map(({ verdict, scenario, detail }) => `${verdict}: ${scenario.title} | ${detail}`);
}
