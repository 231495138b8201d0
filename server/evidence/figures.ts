import type { Reliability } from "../../contract/kinds.ts";
import type { RuleView } from "../../contract/evidence.ts";
import { confidenceOf, type GradedClaim } from "./confidence.ts";

/** What a relationship carries of its evidence, so that pictures need not read claims. Derived, never edited. */
export interface Figures {
  confidence: number;
  voices: number;
  /** Grade of the best claim; null where no claim counts. */
  grade: { reliability: Reliability; credibility: number } | null;
  disputed: boolean;
}

export const FIGURE_NAMES: ReadonlySet<string> = new Set<keyof Figures>(["confidence", "voices", "grade", "disputed"]);

interface Circumstances {
  rules: readonly RuleView[];
  /** True where the data itself says so of this relationship. */
  saidDisputed: boolean;
  /** Ids of all claims that take part in a contradiction. */
  contradicted: ReadonlySet<string>;
}

/** The figures of one relationship, from the claims it rests on. Recompute them whenever one of those changes. */
export function figuresOf(
  claims: readonly GradedClaim[],
  { rules, saidDisputed, contradicted }: Circumstances,
): Figures {
  const { value, voices, parts } = confidenceOf(claims, rules);
  const best = parts.find((part) => part.counted)?.claim;
  return {
    confidence: value,
    voices,
    grade: best === undefined ? null : { reliability: best.source.reliability, credibility: best.credibility },
    disputed: saidDisputed || claims.some((claim) => contradicted.has(claim.id)),
  };
}

/** As a relationship holds them: a grade is stored as it is written, "B2". */
interface StoredFigures extends Omit<Figures, "grade"> {
  grade: string | null;
}

export function storedFigures({ confidence, voices, grade, disputed }: Figures): StoredFigures {
  const written = grade === null ? null : `${grade.reliability}${grade.credibility}`;
  return { confidence, voices, grade: written, disputed };
}
