import type { Finding } from "../judge.ts";
import { accepted } from "./accepted.ts";
import type { DifferenceClass } from "./difference-class.ts";
import { different } from "./different.ts";
import { loud } from "./loud.ts";

export const classes: Readonly<Record<string, DifferenceClass>> = { ...different, ...accepted, ...loud };

export function classOf(finding: Finding): string | undefined {
  return Object.entries(classes).find(([, known]) => known.outcome === finding.outcome && known.matches(finding))?.[0];
}
