import { useMemo } from "react";
import type { FlowsAnswer } from "../../contract/flows.ts";
import { flowOf, type MergedFlow } from "../graph/flows/merge-flows.ts";
import { selectionOf } from "../graph/selection.ts";
import { useApp } from "../state/app-store.ts";

/**
 * Which arrows lie on the highlighter: the selected flow, whatever the zoom was at which it was selected, and those of
 * a selected case.
 */
export function useLitFlows(answer: FlowsAnswer): (flow: MergedFlow) => boolean {
  const selected = useApp(({ present }) => present.selected);
  const several = useApp(({ present }) => present.several);
  return useMemo(() => {
    const ids = new Set(selectionOf({ selected, several }));
    const parts = new Set([...ids].flatMap((id) => flowOf(id, answer)?.parts.map((part) => part.id) ?? []));
    return (flow) => flow.parts.some((part) => parts.has(part.id)) || flow.cases.some(({ id }) => ids.has(id));
  }, [answer, selected, several]);
}
