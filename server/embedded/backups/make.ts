import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { AppError, messageOf } from "../../errors.ts";
import { examine } from "../engine/examine.ts";
import { checkFolder } from "../folder.ts";
import { copyGraph, GRAPH_FILE, holdsGraph } from "../files.ts";
import { syncFile, syncFolder } from "../sync.ts";
import type { Backup, Facts } from "./backup.ts";
import { draftBackup } from "./draft.ts";

/**
 * Makes a backup in the data folder, which stays until somebody deletes it, and opens it to see that it
 * is good. A program that has the graph open goes on meanwhile.
 *
 * @throws AppError `not_found` without a graph, `folder_full`, `folder_damaged`.
 */
export async function makeBackup(folder: string): Promise<Backup> {
  expectGraph(folder);
  const draft = await draftBackup(folder);
  try {
    return await draft.keep(await lookInto(draft.file, "look"), { isAutomatic: false });
  } catch (thrown) {
    await draft.drop();
    throw thrown;
  }
}

/** The same as one file, wherever it is wanted. @throws AppError also `invalid_request` when the file is there. */
export async function backUpTo(folder: string, path: string): Promise<Facts & { bytes: number; path: string }> {
  expectGraph(folder);
  const target = resolve(path);
  if (existsSync(target)) {
    throw new AppError("invalid_request", `${target} is there already, and is not written over.`, {
      hint: "Name another file.",
      values: { path: target },
    });
  }
  await checkFolder(dirname(target));
  const work = join(dirname(target), `.${randomUUID()}.filiere-part`);
  try {
    await copyGraph(join(folder, GRAPH_FILE), work);
    const copy = join(work, GRAPH_FILE);
    // Closing it folds its log into it.
    const found = await lookInto(copy, "open");
    await syncFile(copy);
    await rename(copy, target);
    await syncFolder(dirname(target));
    return { ...found, bytes: (await stat(target)).size, path: target };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function lookInto(file: string, way: "open" | "look"): Promise<Facts> {
  return examine(file, way).catch((thrown: unknown) => {
    throw new AppError("folder_damaged", `The copy of the graph cannot be opened: ${messageOf(thrown)}`, {
      hint: "The graph itself may be damaged. Close Filière and run: npx filiere restore. It deletes nothing.",
      cause: thrown,
    });
  });
}

function expectGraph(folder: string): void {
  if (existsSync(join(folder, GRAPH_FILE))) return;
  const hint = holdsGraph(folder) ? "It was here once: npx filiere restore." : "npm start makes one.";
  throw new AppError("not_found", `There is no graph in ${folder}.`, { hint, values: { folder } });
}
