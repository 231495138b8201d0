import { closeSync, openSync, writeSync } from "node:fs";
import { open, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "../../sync.ts";
import { nameKinds, readKinds } from "./kind-names.ts";
import { LearntState } from "./state.ts";
import { parseTie, printTie, type Tie } from "./tie.ts";

const ABOUT =
  "The kinds of value that were ever stored in the graph beside this file, by property. Removing it is safe.";
/** Another form of the note gets another number; a number that is not known is not believed. */
const FORM = 1;

interface Noted {
  tie: Tie;
  state: LearntState;
}

/**
 * What is learnt, on the disk: a line with the tie, which is written over after each commit, and the
 * kinds. A note that is missing, damaged or of another form only means that nothing is known.
 */
export class LearntNote {
  private readonly file: string;
  private handle: number | undefined;

  constructor(file: string) {
    this.file = file;
  }

  async read(): Promise<Noted | undefined> {
    const text = await readFile(this.file, "utf8").catch(() => "");
    const end = text.indexOf("\n");
    const tie = parseTie(text.slice(0, Math.max(end, 0)));
    const state = parseState(text.slice(end + 1));
    return tie && state && { tie, state };
  }

  /** Resolves when the kinds would survive a power cut. */
  async write(state: LearntState, tie: Tie): Promise<void> {
    const fresh = `${this.file}.partial`;
    try {
      await writeSynced(fresh, printTie(tie) + printState(state));
      await rename(fresh, this.file);
    } catch (thrown) {
      // On a full disk the rest of it would be in the way.
      await rm(fresh, { force: true });
      throw thrown;
    }
    await syncFolder(dirname(this.file));
    this.close();
    this.handle = openSync(this.file, "r+");
  }

  /**
   * At once and not synced: it takes some µs, and a process that is killed has written it. When it is
   * lost with the power, the tie does not hold any more, and the kinds are found anew.
   */
  tie(tie: Tie): void {
    if (this.handle === undefined) return;
    try {
      writeSync(this.handle, printTie(tie), 0);
    } catch {
      // The tie that stands there does not hold any more: the next start does not believe the note.
    }
  }

  /** To go on with a note that was read. */
  keep(): void {
    this.handle = openSync(this.file, "r+");
  }

  async remove(): Promise<void> {
    this.close();
    await rm(this.file, { force: true });
    await syncFolder(dirname(this.file));
  }

  close(): void {
    if (this.handle !== undefined) closeSync(this.handle);
    this.handle = undefined;
  }
}

async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, "w");
  try {
    await handle.writeFile(text);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

function printState({ nodes, relationships }: LearntState): string {
  const kinds = {
    nodes: nodes ? nameKinds(nodes) : null,
    relationships: relationships ? nameKinds(relationships) : null,
  };
  return `${JSON.stringify({ about: ABOUT, form: FORM, ...kinds }, null, 1)}\n`;
}

function parseState(text: string): LearntState | undefined {
  const noted = parseJson(text);
  if (noted?.["form"] !== FORM) return undefined;
  const nodes = readKinds(noted["nodes"]);
  const relationships = readKinds(noted["relationships"]);
  return nodes && relationships && new LearntState(nodes, relationships);
}

function parseJson(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
