export * from "./common.ts";
export * from "./kinds.ts";
export * from "./learnt.ts";
export * from "./operations.ts";
export * from "./type.ts";
export * from "./values.ts";
