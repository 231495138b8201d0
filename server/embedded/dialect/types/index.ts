export * from "./common.ts";
export * from "./operations.ts";
export * from "./type.ts";
export * from "./values.ts";
