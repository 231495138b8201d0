import { allRows, faultList, type Check } from "./data-set.ts";

/** The claims this data was made from: each is kept, or left out with a reason. */
export const theFirstListIsCovered: Check = ({ coverage, claims }) => {
  const { faults, must } = faultList();
  const kept = new Set(claims.flatMap((claim) => claim.old));
  const leftOut = new Set(coverage.leftOut.filter(({ reason }) => reason !== "").map(({ id }) => id));
  must(new Set(coverage.firstList).size === 99, "the first list has 99 claims, not", coverage.firstList.length);
  for (const id of coverage.firstList)
    must(kept.has(id) || leftOut.has(id), "neither kept nor left out with a reason:", id);
  for (const id of kept) must(coverage.firstList.includes(id), "kept, but not in the first list:", id);
  return faults;
};

export const allDisagreementsAreHeld: Check = (data) => {
  const { faults, must } = faultList();
  const known = new Set(allRows(data).map((row) => row.id));
  const { disagreements } = data.coverage;
  must(disagreements.length === 20, "twenty disagreements are listed, not", disagreements.length);
  for (const { number, where } of disagreements) {
    must(where.length > 0 && where.every((id) => known.has(id)), "disagreement", number, "is not in the data");
  }
  return faults;
};
