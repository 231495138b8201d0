import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { View } from "../../contract/views.ts";
import { dataFolder } from "../paths.ts";

/** In this order they are tried: the first that the graph holds is shown. */
const NAMES = ["first", "network"] as const;

let views: Promise<View[]> | undefined;

/** The pictures that ship with the program, from `data/views/`; read once, and again after a failure. */
export function readBundledViews(): Promise<View[]> {
  views ??= Promise.all(NAMES.map(readView)).catch((thrown: unknown) => {
    views = undefined;
    throw thrown;
  });
  return views;
}

async function readView(name: string): Promise<View> {
  const text = await readFile(join(dataFolder, "views", `${name}.json`), "utf8");
  return View.parse(JSON.parse(text));
}
