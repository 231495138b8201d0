import { faultList, type Check } from "./data-set.ts";
import { ends } from "./references.ts";

const MODES = new Set<unknown>(["sea", "road", "air", "rail", "post", "unknown"]);
const MOVEMENTS = new Set(["FROM", "VIA", "TO", "SEIZED_IN", "ROUTE"]);

export const relationshipsSayWhatTheyRestOn: Check = ({ relationships, legs, fictional }) => {
  const { faults, must } = faultList();
  const statuses = fictional ? ["fictional"] : ["reported", "inferred"];
  for (const each of [...relationships, ...legs]) {
    must(each.type in ends, each.id, "has the unknown type", each.type);
    must(each.claims.length > 0, each.id, "rests on no claim");
    must(statuses.includes(each.status), each.id, "has the status", each.status);
    const named = /^[a-z-]+: ./.test(each.rule ?? "");
    must(
      fictional || (each.status === "inferred") === named,
      each.id,
      "is inferred without a named rule, or the reverse",
    );
  }
  return faults;
};

export const movementsSayHow: Check = ({ relationships, legs }) => {
  const { faults, must } = faultList();
  for (const each of [...relationships, ...legs].filter(({ type }) => MOVEMENTS.has(type))) {
    must(MODES.has(each.mode), each.id, "has the mode", each.mode);
  }
  for (const each of relationships.filter(({ type }) => type === "VIA")) {
    must(Number.isInteger(each.order), each.id, "has no place in the order of the way");
  }
  return faults;
};

export const reportedRelationshipsRestOnClaimsOfTheirCase: Check = ({ relationships, cases }) => {
  const { faults, must } = faultList();
  const claimsOf = new Map(cases.map((file) => [file.id, file.claims]));
  for (const each of relationships.filter(({ status }) => status !== "inferred")) {
    const listed = claimsOf.get(each.from) ?? claimsOf.get(each.to);
    if (listed === undefined) continue;
    for (const claim of each.claims)
      must(listed.includes(claim), each.id, "rests on a claim its case does not list:", claim);
  }
  return faults;
};

export const casesAndClaimsNameEachOther: Check = ({ cases, claims }) => {
  const { faults, must } = faultList();
  const about = new Map(claims.map((claim) => [claim.id, claim.about]));
  const listed = new Map(cases.map((file) => [file.id, file.claims]));
  for (const file of cases) {
    for (const claim of file.claims) {
      must(about.get(claim)?.includes(file.id) === true, file.id, "lists a claim that does not speak of it:", claim);
    }
  }
  for (const claim of claims) {
    for (const id of claim.about.filter((each) => each.startsWith("case:"))) {
      must(listed.get(id)?.includes(claim.id) === true, claim.id, "is not listed by", id);
    }
  }
  return faults;
};
