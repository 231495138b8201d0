import type { Driver } from "neo4j-driver";

export interface Answer {
  columns: string[];
  /** Integers are bigint, floats numbers. */
  rows: unknown[][];
}

/** Runs one statement by itself. */
export type Ask = (statement: string, parameters?: Record<string, unknown>) => Promise<Answer>;

/** Over one session, statement after statement, as a person at a prompt would. */
export function askOver(driver: Driver): { ask: Ask; close: () => Promise<void> } {
  const session = driver.session();
  const ask: Ask = async (statement, parameters = {}) => {
    const result = session.run(statement, parameters);
    const columns = await result.keys();
    const { records } = await result;
    return { columns: columns.map(String), rows: records.map((record) => [...record.values()]) };
  };
  return { ask, close: () => session.close() };
}
