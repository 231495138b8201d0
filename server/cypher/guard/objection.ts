import type { Objection } from "../../../contract/cypher.ts";
import { AppError, type ErrorValues } from "../../errors.ts";

/** Where something stands in a statement, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

interface Details {
  hint?: string;
  /** The nearest statement that is allowed. */
  nearest?: string;
  values?: ErrorValues;
}

export function objection(
  rule: Objection["rule"],
  { start, end }: Span,
  sentence: string,
  { hint, nearest, values = {} }: Details = {},
): Objection {
  return {
    rule,
    sentence,
    start,
    end,
    ...(hint === undefined ? {} : { hint }),
    ...(nearest === undefined ? {} : { nearest }),
    values,
  };
}

/** As a failure of the whole statement; `values.rule` says which of the guard's rules it breaks. */
export function toRefusal({ rule, sentence, hint, start, end, nearest, values }: Objection): AppError {
  return new AppError("query_rejected", sentence, {
    ...(hint === undefined ? {} : { hint }),
    values: { ...values, rule, start, end, ...(nearest === undefined ? {} : { nearest }) },
  });
}
