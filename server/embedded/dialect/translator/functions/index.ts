import { conversionFunctions } from "./conversions.ts";
import type { FunctionDefinition } from "./definition.ts";
import { entityFunctions } from "./entities.ts";
import { listFunctions } from "./lists.ts";
import { numberFunctions } from "./numbers.ts";
import { temporalFunctions } from "./temporal.ts";
import { textFunctions } from "./texts.ts";

/** By name in small letters. A function that is not here is refused. */
export const functions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ...numberFunctions,
  ...textFunctions,
  ...listFunctions,
  ...conversionFunctions,
  ...entityFunctions,
  ...temporalFunctions,
]);
