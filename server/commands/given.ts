import { InvalidArgumentError } from "commander";
import type { z } from "zod";
import { AppError } from "../errors.ts";

export function whole(given: string): number {
  if (!/^\d+$/.test(given)) throw new InvalidArgumentError("Write a whole number.");
  return Number(given);
}

export function amount(given: string): number {
  if (!/^\d+(\.\d+)?$/.test(given)) throw new InvalidArgumentError("Write a number, such as 0.5.");
  return Number(given);
}

/** What options say, as the interface takes it. @throws AppError `invalid_request`. */
export function bodyOf<Body extends z.ZodType>(body: Body, said: unknown, command: string): z.output<Body> {
  const parsed = body.safeParse(said);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError("invalid_request", `${issue?.path.join(".") ?? "It"}: ${issue?.message ?? "not as expected"}.`, {
    hint: `filiere ${command} --help shows what each option takes.`,
  });
}
