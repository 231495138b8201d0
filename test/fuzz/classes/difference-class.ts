import type { Finding } from "../judge.ts";

/** A difference that is known, and why it stays. */
export interface DifferenceClass {
  outcome: "different" | "accepted" | "loud";
  why: string;
  matches(finding: Finding): boolean;
  /** Shows it on both databases. */
  example: {
    given?: readonly string[];
    /** In the same transaction. */
    before?: string;
    statement: string;
    writes?: boolean;
  };
}
