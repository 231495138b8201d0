/** The small graph that all of them are tried on, and what belongs to it. */
export const made: readonly string[] = [
  `CREATE (:Trial {id: 't1', name: 'TV show', n: 1, load: 5, call: 'no'})
     -[:LEADS {weight: 1}]->(:Trial {id: 't2', name: 'second', n: 2})
     -[:LEADS {weight: 2}]->(:Trial {id: 't3', name: 'third', n: 3})`,
];

export const madeSchema: readonly string[] = [
  "CREATE CONSTRAINT trial_id IF NOT EXISTS FOR (n:Trial) REQUIRE n.id IS UNIQUE",
  "CREATE INDEX trial_name IF NOT EXISTS FOR (n:Trial) ON (n.name)",
];

export const unmadeSchema: readonly string[] = [
  "DROP CONSTRAINT trial_id IF EXISTS",
  "DROP INDEX trial_name IF EXISTS",
];
