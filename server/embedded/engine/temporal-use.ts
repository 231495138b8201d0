import { Structure } from "../bolt/packstream.ts";

export type Parameters = Record<string, unknown>;

/** Calls of the functions that make temporal values; in a quoted text it is a false alarm, which only costs time. */
const MAKES_TEMPORAL = /\b(?:date|time|datetime|localtime|localdatetime|duration)`?\s*(?:\.\s*\w+\s*)?\(/i;

/** Whether a statement makes or is given temporal values. */
export function needsTemporal(text: string, parameters: Parameters): boolean {
  return MAKES_TEMPORAL.test(text) || Object.values(parameters).some(holdsStructure);
}

function holdsStructure(value: unknown): boolean {
  if (value instanceof Structure) return true;
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return false;
  return Object.values(value).some(holdsStructure);
}
