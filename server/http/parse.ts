import type { z } from "zod";
import { checkGiven } from "../check-given.ts";
import { AppError } from "../errors.ts";

/**
 * Checks what came from outside against its schema.
 *
 * @throws AppError `invalid_request` that names the first field at fault.
 */
export function parse<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const { data, wrong } = checkGiven(schema, given);
  if (wrong === undefined) return data;
  const field = wrong.path.join(".") || "the request";
  throw new AppError("invalid_request", `${field}: ${wrong.sentence}`, {
    hint: "The page at /api shows what each request takes.",
    values: { field },
  });
}
