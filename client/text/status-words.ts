import type { GraphEdge } from "../../contract/slice.ts";
import { isHypothesis } from "../graph/hypothesis-line.ts";
import type { ScreenWords } from "./words.ts";

/** "inferred": how it is known that a link is there; nothing where the graph does not say. */
export function statusWords({ id, status }: Pick<GraphEdge, "id" | "status">, { t }: Pick<ScreenWords, "t">): string {
  if (isHypothesis(id)) return t("hypotheses.in-sentence");
  return status === null ? "" : t(`status.${status}`);
}
