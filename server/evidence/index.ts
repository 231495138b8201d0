export { readClaims, sourcesOfClaims } from "./claims.ts";
export { claimWeight, confidenceOf, voiceOf, weighClaims, type GradedClaim, type Weighed } from "./confidence.ts";
export { contradiction, groupConflicts, valuesOf, type ConflictPair } from "./conflict-groups.ts";
export { conflictsAmong, readConflicts } from "./conflicts.ts";
export { figuresOf, type Figures } from "./figures.ts";
export { credibilityNumbers, reliabilityNumbers, stateFactors } from "./grades.ts";
export { nodeEvidence } from "./node-evidence.ts";
export { relationshipEvidence } from "./relationship-evidence.ts";
export { knownRules, rulesIn, ruleViews } from "./rules.ts";
