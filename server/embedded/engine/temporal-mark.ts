import { existsSync } from "node:fs";
import { unlink, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "../sync.ts";

const TEXT =
  "As long as this file is here, no date, time or duration is stored in the graph beside it,\n" +
  "and texts such as 2024-02-10 need not be told from dates one by one. Removing it is safe.\n";

/**
 * Whether the graph may hold temporal values.
 *
 * The engine hands a date out as text, so each text that looks like a date would have to be asked
 * about. Most graphs keep ISO texts only: a mark that is made with the graph, and removed before the
 * first temporal value is written, says so. Without the mark the answer is "perhaps", which is
 * slower and never wrong.
 */
export class TemporalMark {
  private readonly file: string;
  private isThere: boolean;
  private removing: Promise<void> | undefined;

  private constructor(file: string, isThere: boolean) {
    this.file = file;
    this.isThere = isThere;
  }

  static async load(file: string, { isNew }: { isNew: boolean }): Promise<TemporalMark> {
    if (isNew) await writeFile(file, TEXT);
    return new TemporalMark(file, existsSync(file));
  }

  get mayHoldTemporal(): boolean {
    return !this.isThere;
  }

  /**
   * To be awaited before a statement that makes or is given temporal values writes. It fails when the
   * mark stays: the next start would believe it, and hand the dates out as texts.
   */
  async beforeTemporalWrite(): Promise<void> {
    if (!this.isThere) return;
    // Writes that come meanwhile wait for the same removal.
    this.removing ??= this.remove().finally(() => {
      this.removing = undefined;
    });
    await this.removing;
  }

  private async remove(): Promise<void> {
    try {
      await unlink(this.file);
    } catch (thrown) {
      if (!(thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT")) throw thrown;
    }
    await syncFolder(dirname(this.file));
    this.isThere = false;
  }
}
