// Our canvas beside Sigma with its defaults and force-graph: the same synthetic graph at the same places, in
// the same browser without a graphics card, in turn. Goal: no task of ours over 200 ms at 2,000 marks. Then the
// whole program with as many marks. FILIERE_BENCH_QUICK=1 only shows that all of it runs.
import { launchChromium } from "../test/support/chromium.ts";
import { buildPage, PHASES, runOnce, type Run } from "./canvas/browser.ts";
import type { SubjectName } from "./canvas/bench-page.ts";
import { runProgram } from "./canvas/program.ts";
import { figures } from "./figures.ts";

const isQuick = process.env["FILIERE_BENCH_QUICK"] === "1";
const SIZES = isQuick ? [60] : [2000, 10_000];
const RUNS = isQuick ? 1 : 3;
/** Frames of a movement: of the larger graph fewer, some take seconds each. */
const framesOf = (marks: number) => (marks < 100 ? 6 : marks > 5000 ? 10 : 40);
const NAMES = { "sigma-defaults": "Sigma's defaults", "force-graph": "force-graph", ours: "ours" } as const;
const SUBJECTS = Object.keys(NAMES) as SubjectName[];

const page = await buildPage();
const browser = await launchChromium();
for (const size of SIZES) {
  const runs = new Map<SubjectName, Run[]>(SUBJECTS.map((name) => [name, []]));
  for (let run = 0; run < RUNS; run++) {
    for (const name of SUBJECTS) {
      const tab = await page.open(browser);
      runs.get(name)?.push(await runOnce(tab, name, size, framesOf(size)));
      await tab.close();
    }
  }
  for (const phase of PHASES) {
    const rows = SUBJECTS.map((name) => ({
      what: NAMES[name],
      ms: (runs.get(name) ?? []).map((run) => run[phase].ms),
    }));
    figures(`${size} marks, ${phase === "moving" ? "a frame while moving" : phase}`, rows);
  }
  for (const phase of PHASES) {
    const rows = SUBJECTS.map((name) => ({
      what: NAMES[name],
      ms: (runs.get(name) ?? []).map((run) => run[phase].longestMs),
    }));
    figures(`${size} marks, longest task, ${phase} (0: none over 50 ms)`, rows);
  }
}
await browser.close();
await page.close();
await runProgram(isQuick ? { marks: 60, steps: 6 } : { marks: 2000, steps: 200 });
