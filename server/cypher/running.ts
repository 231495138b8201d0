import type { Database } from "../database/index.ts";
import { AppError } from "../errors.ts";

/** Statements of one client that run at the same time. */
export const MOST_OF_CLIENT = 3;
/** The same of all clients together: the rest of the database is for the program itself. */
export const MOST_TOGETHER = 8;

/** Who runs how many statements just now. */
export class Running {
  readonly #counts = new Map<string, number>();

  /**
   * Takes one of the places; the returned function gives it back, once.
   *
   * @throws AppError `too_many_queries`
   */
  enter(client: string): () => void {
    const own = this.#counts.get(client) ?? 0;
    if (own >= MOST_OF_CLIENT) throw full(MOST_OF_CLIENT, "of yours");
    if (this.#total() >= MOST_TOGETHER) throw full(MOST_TOGETHER, "of all together");
    this.#counts.set(client, own + 1);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      const left = (this.#counts.get(client) ?? 1) - 1;
      if (left === 0) this.#counts.delete(client);
      else this.#counts.set(client, left);
    };
  }

  #total(): number {
    let sum = 0;
    for (const count of this.#counts.values()) sum += count;
    return sum;
  }
}

const running = new WeakMap<Database, Running>();

/**
 * Takes a place among those who run statements of their own on a database; the returned function gives it back.
 *
 * @throws AppError `too_many_queries`
 */
export function enter(database: Database, client: string): () => void {
  const places = running.get(database) ?? new Running();
  running.set(database, places);
  return places.enter(client);
}

function full(limit: number, whose: string): AppError {
  return new AppError("too_many_queries", `${limit} queries ${whose} are running, and no more may at once.`, {
    hint: "Wait for one, or cancel it.",
    values: { limit },
  });
}
