import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RUN = "axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations)";

interface Finding {
  id: string;
  impact: string | null;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

/** Serious and critical findings of axe on what the page shows now. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe); // not a script tag: the content policy would refuse it
  const findings = await page.evaluate<Finding[]>(RUN);
  return findings
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`));
}
