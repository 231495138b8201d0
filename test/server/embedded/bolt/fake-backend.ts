import type { Backend, BackendTransaction, ResultRows } from "../../../../server/embedded/bolt/backend.ts";
import { ACCESS_MODE, BoltFailure } from "../../../../server/embedded/bolt/failures.ts";

/**
 * An engine of a few words: `rows N` gives N numbers, `fail` fails, `write` needs a read-write
 * transaction, `wait` ends when the test lets it.
 */
export class FakeBackend implements Backend {
  readonly log: string[] = [];
  /** A commit waits for it. */
  disk: Promise<void> = Promise.resolve();
  private readonly waiting: (() => void)[] = [];

  begin({ readOnly }: { readOnly: boolean }): BackendTransaction {
    this.log.push(readOnly ? "begin r" : "begin w");
    const decided = { isDecided: false };
    return {
      get isDecided() {
        return decided.isDecided;
      },
      run: async (text) => {
        // It is committed, and waits for the disk.
        decided.isDecided = text === "wait for the disk";
        return this.run(text, readOnly);
      },
      commit: async () => {
        decided.isDecided = true;
        await this.disk;
        this.log.push("commit");
      },
      rollback: async () => void this.log.push("rollback"),
      abandon: () => void this.log.push("abandon"),
    };
  }

  /** Lets all statements that wait go on. */
  letGo(): void {
    for (const go of this.waiting.splice(0)) go();
  }

  private async run(text: string, readOnly: boolean): Promise<ResultRows> {
    const [word, number = "0"] = text.split(" ");
    if (word === "fail") throw new BoltFailure("Neo.ClientError.Statement.SyntaxError", "no such word");
    if (word === "write" && readOnly) throw new BoltFailure(ACCESS_MODE, "Writing in read access mode not allowed.");
    if (word === "wait") {
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
      });
    }
    const length = Number(number);
    return { columns: ["n"], length, row: (index) => [index], type: word === "write" ? "w" : "r" };
  }
}
