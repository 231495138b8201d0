/** Goes with every copy of the data: how it may be read, and how it may not. */
export const CAVEATS = [
  "A seizure is not a flow, an arrest is not a conviction, a place is not a suspect.",
  "Every link that states something names its claims, every claim its source and grade; status tells reported from inferred and fictional.",
  "Statistics and amounts are not to be added up: they overlap, and some are alternatives.",
];
