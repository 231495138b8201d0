import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { View } from "../../contract/views.ts";
import { dataFolder } from "../paths.ts";

let first: Promise<View> | undefined;

/** The picture that ships with the program, from `data/views/first.json`; read once, and again after a failure. */
export function readFirstView(): Promise<View> {
  first ??= readView("first").catch((thrown: unknown) => {
    first = undefined;
    throw thrown;
  });
  return first;
}

async function readView(name: string): Promise<View> {
  const text = await readFile(join(dataFolder, "views", `${name}.json`), "utf8");
  return View.parse(JSON.parse(text));
}
