import { administration, procedures } from "./administration.ts";
import type { Attempt } from "./attempt.ts";
import { endless, oversized } from "./exhausting.ts";
import { files, network } from "./outside.ts";
import { paths } from "./paths.ts";
import { schema } from "./schema.ts";
import { letters, otherWords } from "./wording.ts";
import { hiddenWrites, writes } from "./writes.ts";

export type { Attempt } from "./attempt.ts";

/** What people could try against the graph and the machine it runs on. What exhausts a database comes last. */
export const attempts: Readonly<Record<string, readonly Attempt[]>> = {
  "a write": writes,
  "a hidden write": hiddenWrites,
  "the schema": schema,
  "a file": files,
  "the network": network,
  administration,
  "a procedure": procedures,
  letters: letters,
  "words of elsewhere": otherWords,
  "a path": paths,
  "too much": oversized,
  "without end": endless,
};
