import { z } from "zod";

/** What a mark on the canvas stands for: derived from a node's labels, never stored. */
export const Kind = z.enum([
  "country",
  "area",
  "transit",
  "district",
  "case",
  "agency",
  "commodity",
  "method",
  "network",
  "actor",
  "source",
  "claim",
  "statistic",
  "other",
]);
export type Kind = z.infer<typeof Kind>;

/** The label that makes a node this kind; `other` is the lack of all of them. */
export const LABEL_OF: Readonly<Record<Exclude<Kind, "other">, string>> = {
  country: "Country",
  area: "Area",
  transit: "TransitPoint",
  district: "District",
  case: "CaseFile",
  agency: "Agency",
  commodity: "Commodity",
  method: "Method",
  network: "Network",
  actor: "Actor",
  source: "Source",
  claim: "Claim",
  statistic: "Statistic",
};

const KIND_OF_LABEL = new Map(Object.entries(LABEL_OF).map(([kind, label]) => [label, Kind.parse(kind)]));

/** The kind of mark that a node with these labels gets. */
export function kindOf(labels: readonly string[]): Kind {
  for (const label of labels) {
    const kind = KIND_OF_LABEL.get(label);
    if (kind !== undefined) return kind;
  }
  return "other";
}

/** `reported`: a source says it. `inferred`: a named rule concludes it. `fictional`: made for training. */
export const Status = z.enum(["reported", "inferred", "fictional"]);
export type Status = z.infer<typeof Status>;

export const Mode = z.enum(["road", "sea", "air", "rail", "post", "unknown"]);
export type Mode = z.infer<typeof Mode>;

/** What became of the goods at the end of a leg. */
export const Progress = z.enum(["travelled", "intended", "controlled", "not-stated"]);
export type Progress = z.infer<typeof Progress>;

/** How exactly a place's position is known. */
export const Precision = z.enum(["point", "district", "commune", "department", "region", "country", "sea"]);
export type Precision = z.infer<typeof Precision>;

export const Reliability = z.enum(["A", "B", "C", "D", "E", "F"]);
export type Reliability = z.infer<typeof Reliability>;

export const ClaimState = z.enum(["stated", "disputed", "retracted"]);
export type ClaimState = z.infer<typeof ClaimState>;

export const Direction = z.enum(["out", "in"]);
export type Direction = z.infer<typeof Direction>;

/** Relationships that state something about the world; WITHIN, STATED_IN, ABOUT and others only hold the graph together. */
export const STATING = [
  "FROM",
  "VIA",
  "TO",
  "SEIZED_IN",
  "SEIZED",
  "HANDLED",
  "USED",
  "ROUTE",
  "IN_CONTACT",
  "MEMBER_OF",
  "LINKED_TO",
] as const;

export const EntityId = z.string().min(1).max(200);
export const RelationshipType = z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/, "A relationship type looks like SEIZED_IN.");
/** Where the next page of a list begins: only the server reads it. */
export const PageCursor = z.string().max(1000);
export const IsoDate = z.iso.date();

/** Days from the first to the last, both within. */
export const Period = z
  .strictObject({ from: IsoDate, to: IsoDate.describe("The last day, within.") })
  .refine(({ from, to }) => from <= to, "This period ends before it begins: write its first day first");

/** A day in one of these; none: whenever. */
export const Periods = z.array(Period).max(20).default([]);
