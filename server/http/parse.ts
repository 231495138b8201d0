import type { z } from "zod";
import { AppError } from "../errors.ts";

/**
 * Checks what came from outside against its schema.
 *
 * @throws AppError `invalid_request` that names the first field at fault.
 */
export function parse<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join(".") || "the request";
  throw new AppError("invalid_request", `${field}: ${issue?.message ?? "not as expected"}.`, {
    hint: "The page at /api shows what each request takes.",
    values: { field },
  });
}
