import type { Mode, Progress, Status } from "../../../contract/kinds.ts";
import type { GradedClaim } from "../../evidence/index.ts";

export interface LegPlace {
  id: string;
  within: readonly string[];
}

export interface LegCase {
  id: string;
  /** "open": the case leaves open which origin feeds which destination, so it gives no leg. */
  pairing?: string;
  dateFrom: string;
  dateTo: string;
}

/** A relationship of a case, as far as legs depend on it: FROM, VIA, TO, SEIZED_IN and SEIZED. */
export interface LegStatement {
  type: string;
  /** The case. */
  from: string;
  /** The place, or the goods of SEIZED. */
  to: string;
  claims: readonly string[];
  /** What is fictional makes legs as what is reported does. */
  status: Status;
  /** Named rules with their reasons; only where it is inferred. */
  rule?: string;
  mode?: Mode;
  order?: number;
  progress?: Progress;
  /** The goods it deals in, where a case moves several kinds. */
  commodities?: readonly string[];
  disputed?: boolean;
}

export interface LegInput {
  places: readonly LegPlace[];
  cases: readonly LegCase[];
  relationships: readonly LegStatement[];
  claims: readonly GradedClaim[];
  commodities: readonly { id: string; kind: string }[];
}

/** One leg of the ROUTE projection. */
export interface Leg {
  id: string;
  type: "ROUTE";
  from: string;
  to: string;
  mode: Mode;
  cases: string[];
  commodities: string[];
  progress: Progress[];
  claims: string[];
  status: "reported" | "inferred";
  dateFrom: string;
  dateTo: string;
  /** With the rule joined-claims: the claims behind either end; `claims` holds the weaker side. */
  fromClaims?: string[];
  toClaims?: string[];
  disputed?: true;
  rule?: string;
}
