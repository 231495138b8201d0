export { claimSources, sourcesOfClaims } from "./claims.ts";
export { claimWeight, confidenceOf, type GradedClaim } from "./confidence.ts";
export { contradiction, groupConflicts, valuesOf, type ConflictPair } from "./conflict-groups.ts";
export { figuresOf, type Figures } from "./figures.ts";
export { jointConfidence, type JointConfidence, type LegDoubts } from "./joint-confidence.ts";
export { nodeEvidence } from "./node-evidence.ts";
export { relationshipEvidence } from "./relationship-evidence.ts";
export { knownRules, rulesIn, ruleViews } from "./rules.ts";
