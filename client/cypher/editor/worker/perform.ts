import { formatQuery } from "@neo4j-cypher/language-support";
import { complete } from "./complete.ts";
import { lint } from "./lint.ts";
import type { Answers, Task } from "./tasks.ts";

export function perform(task: Task): Answers[keyof Answers] {
  if (task.kind === "complete") return complete(task.text, task.at, task.names);
  if (task.kind === "lint") return lint(task.text, task.names);
  return formatQuery(task.text).formattedQuery;
}
