import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { View } from "../../contract/views.ts";
import { dataFolder } from "../paths.ts";

let first: Promise<View> | undefined;

/** The picture that ships with the program, from `data/views/first.json`; read once. */
export function readFirstView(): Promise<View> {
  first ??= readView("first");
  return first;
}

async function readView(name: string): Promise<View> {
  const text = await readFile(join(dataFolder, "views", `${name}.json`), "utf8");
  return View.parse(JSON.parse(text));
}
