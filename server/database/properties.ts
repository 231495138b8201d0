import type { PropertyValue } from "../../contract/slice.ts";

export type Properties = Readonly<Record<string, unknown>>;

export function textIn(properties: Properties, name: string): string | null {
  const value = properties[name];
  return typeof value === "string" ? value : null;
}

export function numberIn(properties: Properties, name: string): number | null {
  const value = properties[name];
  return typeof value === "number" ? value : null;
}

export function textsIn(properties: Properties, name: string): string[] {
  const value = properties[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** Those that have no field of their own. */
export function otherProperties(properties: Properties, fields: ReadonlySet<string>): Record<string, PropertyValue> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !fields.has(name))
      .map(([name, value]) => [name, toPropertyValue(value)]),
  );
}

/** Points, and maps that only the embedded graph stores, are shown as JSON. */
function toPropertyValue(value: unknown): PropertyValue {
  if (value === null || isPlain(value)) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => (isPlain(item) ? item : JSON.stringify(item)));
  return JSON.stringify(value);
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
