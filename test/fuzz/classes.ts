import type { Finding } from "./judge.ts";

/** A difference that is known, and why it stays. */
interface DifferenceClass {
  outcome: "different" | "accepted" | "loud";
  why: string;
  matches(finding: Finding): boolean;
  /** Shows it on both databases. */
  example: { given?: readonly string[]; statement: string };
}

const classes: Readonly<Record<string, DifferenceClass>> = {};

export function classOf(finding: Finding): string | undefined {
  return Object.entries(classes).find(([, known]) => known.outcome === finding.outcome && known.matches(finding))?.[0];
}
