import { knownRules, rulesIn } from "../../../server/evidence/index.ts";
import { faultList, type Check } from "./data-set.ts";

export const rulesAreKnown: Check = ({ relationships, legs }) => {
  const { faults, must } = faultList();
  for (const { id, rule } of [...relationships, ...legs]) {
    for (const named of rulesIn(rule ?? "")) must(knownRules().has(named.id), id, "names the unknown rule", named.id);
  }
  return faults;
};

/** The text of a conflict gives the value of its first claim before the stroke and that of its second behind. */
export const conflictsGiveTwoValues: Check = ({ relationships }) => {
  const { faults, must } = faultList();
  for (const { id, what, values, handling } of relationships.filter((each) => each.type === "CONFLICTS_WITH")) {
    must(values?.split(" / ").length === 2, id, "has the values", values);
    must(Boolean(what) && Boolean(handling), id, "does not say what is in question or how to handle it");
  }
  return faults;
};
