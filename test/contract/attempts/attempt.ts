/** Name, statement and parameters of something that must be refused. `ADDRESS` and `CANARY` in it are filled in. */
export type Attempt = readonly [title: string, statement: string, parameters?: Readonly<Record<string, unknown>>];
