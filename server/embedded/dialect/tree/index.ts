export type * from "./clauses.ts";
export type * from "./expressions.ts";
export type * from "./labels.ts";
export type * from "./patterns.ts";
export type * from "./span.ts";
