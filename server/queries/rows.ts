import { z } from "zod";
import { SampleId } from "../../contract/sample-id.ts";
import type { QueryContentAsked } from "../../contract/own-queries.ts";
import { QueryCategory, QueryParameter, SavedQuery } from "../../contract/queries.ts";
import type { Row } from "../database/index.ts";
import { textIn, wholeIn } from "../keeping/index.ts";

const Parameters = z.array(QueryParameter);
const Example = SavedQuery.shape.example;

/** Other tools may write questions too: what cannot be read of one counts as left out. */
export function toOwnQuery(row: Row): SavedQuery {
  const name = String(row["id"]);
  return {
    name,
    category: QueryCategory.safeParse(row["category"]).data ?? null,
    title: textIn(row, "title") ?? name,
    question: textIn(row, "question") ?? "",
    about: textIn(row, "about") ?? "",
    titleFr: textIn(row, "titleFr"),
    questionFr: textIn(row, "questionFr"),
    aboutFr: textIn(row, "aboutFr"),
    parameters: jsonIn(row, "parameters", Parameters) ?? [],
    statement: textIn(row, "statement") ?? "",
    example: jsonIn(row, "example", Example) ?? {},
    sample: SampleId.safeParse(row["sample"]).data ?? "story",
    own: {
      version: wholeIn(row, "version"),
      created: textIn(row, "created") ?? "",
      changed: textIn(row, "changed") ?? "",
      deleted: textIn(row, "deleted"),
    },
  };
}

function jsonIn<S extends z.ZodType>(row: Row, column: string, shape: S): z.output<S> | undefined {
  try {
    return shape.safeParse(JSON.parse(textIn(row, column) ?? "null")).data;
  } catch {
    return undefined;
  }
}

/** As it is stored: lists and maps as JSON text. What is null is removed where it was there. */
export function toProperties({ parameters, example, ...texts }: QueryContentAsked): Record<string, string | null> {
  return { ...texts, parameters: JSON.stringify(parameters), example: JSON.stringify(example) };
}
