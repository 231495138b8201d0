import type { JSX } from "react";
import type { Kind } from "../../contract/kinds.ts";
import type { GraphEdge, GraphNode } from "../../contract/slice.ts";
import { lineEnd } from "../graph/goods.ts";
import { Line, Mark } from "./marks.tsx";
import { positionOutline } from "./position-outline.ts";

interface ThingProps {
  node: GraphNode | undefined;
  edge: GraphEdge | undefined;
  /** Of what is neither. */
  kind?: Kind;
}

/** A mark or a line as the picture has it, before its name in a list. */
export function Thing({ node, edge, kind = "other" }: ThingProps): JSX.Element {
  if (node !== undefined) return <Mark kind={node.kind} outline={positionOutline(node)} />;
  if (edge === undefined) return <Mark kind={kind} />;
  return <Line mode={edge.mode ?? "unknown"} status={edge.status ?? "reported"} length={22} end={lineEnd(edge)} />;
}
