import { InvalidArgumentError } from "commander";
import type { z } from "zod";
import { checkGiven } from "../check-given.ts";
import { AppError } from "../errors.ts";

export function whole(given: string): number {
  if (!/^\d+$/.test(given)) throw new InvalidArgumentError("Write a whole number, 0 or more.");
  return Number(given);
}

export function amount(given: string): number {
  if (!/^\d+(\.\d+)?$/.test(given)) throw new InvalidArgumentError("Write a number, such as 0.5.");
  return Number(given);
}

/** An option that may be given more than once. */
export function add(given: string, before: string[] | undefined): string[] {
  return [...(before ?? []), given];
}

interface Asking {
  command: string;
  /** By fields of the body, down to any depth: the option that fills it. */
  options: Readonly<Record<string, string>>;
}

/** What options say, as the interface takes it. @throws AppError `invalid_request` that names the option at fault. */
export function bodyOf<Body extends z.ZodType>(body: Body, said: unknown, asking: Asking): z.output<Body> {
  const { data, wrong } = checkGiven(body, said);
  if (wrong === undefined) return data;
  const field = wrong.path.join(".");
  throw new AppError("invalid_request", `${optionOf(field, asking) ?? field}: ${wrong.sentence}`, {
    hint: `filiere ${asking.command} --help shows what each option takes.`,
    values: { field },
  });
}

function optionOf(field: string, { options }: Asking): string | undefined {
  const within = Object.keys(options).filter((each) => `${field}.`.startsWith(`${each}.`));
  return options[within.sort((one, other) => other.length - one.length)[0] ?? ""];
}
