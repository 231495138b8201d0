import type { StatusAnswer } from "../../contract/status.ts";
import { answerSize } from "../text/answer-size.ts";
import type { ScreenWords } from "../text/words.ts";
import type { LogEntry } from "./cypher-log.ts";

/**
 * How an investigation was done, as a paragraph for its report and the steps in their order: when, with what program and
 * on which graph, what was asked, and how much each answer held.
 *
 * @param status of the server when it is told; null where it does not answer.
 */
export function logMethods(entries: readonly LogEntry[], status: StatusAnswer | null, words: ScreenWords): string {
  const { t, say } = words;
  const inOrder = entries.toReversed();
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (first === undefined || last === undefined) return "";
  const edits = inOrder.filter(({ repeat }) => repeat === null).length;
  const graph = status === null ? t("methods.graph-unknown") : graphWords(status, t);
  const head = t("methods.head", {
    from: minuteOf(first.at),
    to: minuteOf(last.at),
    count: inOrder.length - edits,
    graph,
  });
  const steps = inOrder.map(({ at, what, runs: [run] }, index) =>
    t("methods.step", {
      number: index + 1,
      at: minuteOf(at),
      what: say(what),
      size: run === undefined ? "–" : answerSize(run.size, words),
    }),
  );
  const changed = edits === 0 ? [] : [t("methods.edits", { count: edits })];
  return [head, ...changed, t("methods.evidence"), t("methods.caveat"), "", ...steps, ""].join("\n");
}

function graphWords({ version, database, data }: StatusAnswer, t: ScreenWords["t"]): string {
  return t("methods.graph", {
    version,
    database: database.name,
    revision: data?.revision ?? "–",
    bundled: data?.bundled ?? "–",
  });
}

/** In UTC, as all times here. */
function minuteOf(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
