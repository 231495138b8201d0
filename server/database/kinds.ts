import type { Kind } from "../../contract/kinds.ts";

type LabelledKind = Exclude<Kind, "other">;

const labels: Record<LabelledKind, string> = {
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

const kinds = new Map(Object.entries(labels).map(([kind, label]) => [label, kind as LabelledKind]));

/** The kind of mark that a node with these labels gets. */
export function kindOf(nodeLabels: readonly string[]): Kind {
  for (const label of nodeLabels) {
    const kind = kinds.get(label);
    if (kind !== undefined) return kind;
  }
  return "other";
}

/** The label that makes a node this kind; undefined for `other`, which is the lack of all of them. */
export function labelOfKind(kind: Kind): string | undefined {
  return kind === "other" ? undefined : labels[kind];
}
