import type { JSX } from "react";
import type { GraphNode } from "../../../contract/slice.ts";
import { useWords } from "../../state/use-words.ts";
import "./stop-names.css";

export interface StopNamesProps {
  stops: readonly GraphNode[];
  /** The others have no room, or are named elsewhere: they are here for who listens. */
  isOfEnds: boolean;
  /** Those that a model closes are struck through. */
  closed?: ReadonlySet<string> | undefined;
}

/** The names of stops under their line. */
export function StopNames({ stops, isOfEnds, closed }: StopNamesProps): JSX.Element {
  const { name, title } = useWords();
  const last = stops.length - 1;
  return (
    <span className={isOfEnds || last === 1 ? "metro-names ends" : "metro-names"}>
      {stops.map((node, index) => (
        <span key={node.id} title={name(node)} className={isOfEnds && index > 0 && index < last ? "unseen" : undefined}>
          {closed?.has(node.id) ? <s>{title(node)}</s> : title(node)}
        </span>
      ))}
    </span>
  );
}
