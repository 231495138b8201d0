import type { Reliability } from "../../contract/kinds.ts";

/** Under which name the tokens have a grade's colours: five steps, and "none" for what cannot be judged. */
export const RELIABILITY_WORTH: Record<Reliability, string> = { A: "5", B: "4", C: "3", D: "2", E: "1", F: "none" };
