import { faultList, type Check } from "./data-set.ts";

export const sourcesAreGradedAndComplete: Check = ({ sources }) => {
  const { faults, must } = faultList();
  for (const source of sources) {
    must(/^[A-F]$/.test(source.reliability), source.id, "has the reliability", source.reliability);
    must(source.reliabilityReason !== "", source.id, "does not say why it has its grade");
    must(typeof source.textRead === "boolean", source.id, "does not say whether its text was read");
    const told = [source.publisher, source.title, source.kind, source.language];
    must(told.every(Boolean), source.id, "lacks publisher, title, kind or language");
    must(source.url === null || /^https?:\/\/\S+$/.test(source.url), source.id, "has the address", source.url);
  }
  return faults;
};

/** Else a copy of a copy would be a second voice. */
export const originsAreNoCopies: Check = ({ sources }) => {
  const { faults, must } = faultList();
  const originOf = new Map(sources.map((source) => [source.id, source.originSource]));
  for (const { id, originSource } of sources) {
    if (originSource !== null) must((originOf.get(originSource) ?? null) === null, id, "copies a copy:", originSource);
  }
  return faults;
};

export const claimsAreGradedAndComplete: Check = ({ claims }) => {
  const { faults, must } = faultList();
  for (const claim of claims) {
    must([1, 2, 3, 4, 5, 6].includes(claim.credibility), claim.id, "has the credibility", claim.credibility);
    must(claim.credibilityReason !== "", claim.id, "does not say why it has its grade");
    must(["stated", "disputed", "retracted"].includes(claim.state), claim.id, "has the state", claim.state);
    must(claim.about.length > 0, claim.id, "speaks of nothing");
  }
  return faults;
};

export const disputedClaimsAreInAConflict: Check = ({ claims, relationships }) => {
  const { faults, must } = faultList();
  const conflicts = relationships.filter((each) => each.type === "CONFLICTS_WITH");
  const disputing = new Set(conflicts.flatMap((each) => [each.from, each.to]));
  for (const { id, state } of claims) if (state === "disputed") must(disputing.has(id), id, "is disputed by nothing");
  return faults;
};

const STATUSES = new Set(["reported", "charged", "tried", "released", "closed"]);

export const casesHaveAStatus: Check = ({ cases, fictional }) => {
  const { faults, must } = faultList();
  const known = fictional ? new Set(["fictional"]) : STATUSES;
  for (const { id, status } of cases) must(known.has(status), id, "has the status", status);
  return faults;
};
