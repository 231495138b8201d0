import type { Database } from "./binding.ts";
import { refuseBroken } from "./constraint-check.ts";
import { keepConstraintIndex } from "./constraint-index.ts";
import type { LogFlush } from "./flush.ts";
import type { Judged } from "./schema-change.ts";
import { putBack, readSchema } from "./schema-snapshot.ts";
import type { UnderWay } from "./under-way.ts";

interface Parts {
  database: Database;
  log: LogFlush;
  underWay: UnderWay;
}

/**
 * Makes the schema changes of transactions, each transaction's all or none.
 *
 * The engine makes each for itself and at once. So what was made is taken back when a later one fails:
 * that needs one transaction after the other, or it would take back another's. A process that ends
 * in the middle leaves those that were made until then; nobody was told that they were.
 */
export class SchemaCommits {
  private readonly parts: Parts;
  private last: Promise<void> = Promise.resolve();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  commit(changes: readonly Judged[]): Promise<void> {
    const work = this.last.then(() => this.make(changes));
    this.last = work.catch(() => undefined);
    return work;
  }

  private async make(changes: readonly Judged[]): Promise<void> {
    const { database, log } = this.parts;
    const before = await readSchema(database);
    try {
      for (const change of changes) await this.makeOne(change);
    } catch (thrown) {
      await putBack(database, before, thrown);
      // The engine syncs by itself now and then: what was made might be on the disk, and that it went not.
      await log.flush();
      throw thrown;
    }
  }

  /** An index of a large graph takes its time, also where it waits for the commit of its transaction. */
  private async makeOne({ text, change }: Judged): Promise<void> {
    const { database, underWay } = this.parts;
    const ended = underWay.begin(text);
    try {
      await refuseBroken(database, change);
      await database.executeCypher(text);
      await keepConstraintIndex(database, change);
    } finally {
      ended();
    }
  }
}
