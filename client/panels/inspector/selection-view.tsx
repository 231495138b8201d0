import type { JSX } from "react";
import { isFlowId } from "../../graph/flows/flow-id.ts";
import { isGroupId, isMergedId } from "../../graph/groups.ts";
import { facts } from "../../state/app-store.ts";
import { FlowView } from "./flow-view.tsx";
import { GroupView, MergedView } from "./group-view.tsx";
import { LinkView } from "./link-view.tsx";
import { NodeView } from "./node-view.tsx";
import { SeveralView } from "./several-view.tsx";

export interface SelectionViewProps {
  selected: string | null;
  several: readonly string[];
}

/** What is selected: a mark, a link, what stands for others, or several together. */
export function SelectionView({ selected, several }: SelectionViewProps): JSX.Element {
  const node = selected === null ? undefined : facts.nodes.get(selected);
  const edge = selected === null ? undefined : facts.edges.get(selected);
  return (
    <>
      {edge && <LinkView edge={edge} />}
      {node && <NodeView node={node} />}
      {several.length > 0 && <SeveralView ids={several} />}
      {selected !== null && isGroupId(selected) && <GroupView id={selected} />}
      {selected !== null && isFlowId(selected) && <FlowView id={selected} />}
      {selected !== null && isMergedId(selected) && <MergedView id={selected} />}
    </>
  );
}
