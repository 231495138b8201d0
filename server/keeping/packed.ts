import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { Float } from "../database/index.ts";

const squeeze = promisify(gzip);
const expand = promisify(gunzip);

/**
 * A value as one text that a property can hold: packed JSON, in which a float is `{"$float": "2"}`.
 * Packed, for the whole of a sample is a megabyte otherwise.
 */
export async function pack(value: unknown): Promise<string> {
  const text = JSON.stringify(value, (_name, item: unknown) =>
    item instanceof Float ? { $float: Object.is(item.value, -0) ? "-0" : String(item.value) } : item,
  );
  return (await squeeze(text)).toString("base64");
}

/** What `pack` was given; the caller knows its type. */
export async function unpack(packed: string): Promise<unknown> {
  const text = (await expand(Buffer.from(packed, "base64"))).toString("utf8");
  return JSON.parse(text, (_name, item: unknown) =>
    typeof item === "object" && item !== null && "$float" in item ? new Float(Number(item.$float)) : item,
  );
}
