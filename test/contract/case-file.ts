import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ErrorCode } from "../../contract/problems.ts";

const Limits = z.strictObject({ maxRows: z.int().optional(), timeoutMs: z.int().optional() });

/**
 * One case, the same on every database. It says either a `statement` or a `call` (`graph.expand`: the
 * function `expand` of `server/graph/index.ts`), and either what it gives or how it fails.
 */
const Case = z
  .strictObject({
    title: z.string(),
    /** `empty`: alone in the graph. `bundled`: beside the data that ships; `given` then makes `:Trial` nodes only. */
    graph: z.enum(["empty", "bundled"]),
    /** Statements that are run first, each in a write transaction of its own. */
    given: z.array(z.string()).default([]),
    statement: z.string().optional(),
    /** `{"$float": 2}` is a float that happens to be whole. */
    parameters: z.record(z.string(), z.unknown()).default({}),
    /** The statement changes the graph; `check` then reads what came of it. */
    writes: z.boolean().default(false),
    check: z.string().optional(),
    call: z
      .string()
      .regex(/^[a-z-]+\.\w+$/)
      .optional(),
    arguments: z.array(z.unknown()).default([]),
    limits: Limits.default({}),
    expect: z.unknown().optional(),
    expectProblem: ErrorCode.optional(),
  })
  .refine((given) => (given.statement === undefined) !== (given.call === undefined), "a statement or a call")
  .refine((given) => "expect" in given !== (given.expectProblem !== undefined), "one expectation");
export type ContractCase = z.output<typeof Case>;

export interface CaseFile {
  name: string;
  cases: ContractCase[];
}

const folder = join(import.meta.dirname, "cases");

/** @throws Error that names the file and the field where a case is not well formed. */
export function readCaseFiles(): CaseFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => {
      const parsed = z.array(Case).safeParse(JSON.parse(readFileSync(join(folder, name), "utf8")));
      if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`);
      return { name: name.replace(/\.json$/, ""), cases: parsed.data };
    });
}
