import type { JSX } from "react";
import { endKey } from "../graph/flows/flow-id.ts";
import { useWords } from "../state/use-words.ts";
import type { DrawnPlace } from "./map/place-mark.ts";
import { Pieces } from "./pieces.tsx";
import { useRoving } from "./use-roving.ts";

export interface PlaceMarksProps {
  marks: readonly DrawnPlace[];
  selected: string | null;
  onOpen: (mark: DrawnPlace) => void;
}

/** The ends of the flows as buttons: a second stop of the keyboard. */
export function PlaceMarks({ marks, selected, onOpen }: PlaceMarksProps): JSX.Element {
  const { t, name } = useWords();
  const open = (index: number) => {
    const mark = marks[index];
    if (mark !== undefined) onOpen(mark);
  };
  const { host, onKeyDown, itemOf } = useRoving(marks.length, open);
  return (
    <g ref={host} role="group" aria-label={t("flows.places")} onKeyDown={onKeyDown}>
      {marks.map((mark, index) => {
        const { node, end } = mark.cluster;
        const shown = end.reach === "itself" ? name(node) : t("flows.all-of", { name: name(node) });
        return (
          <g
            key={endKey(end)}
            className={node.id === selected ? "flow-place lit" : "flow-place"}
            role="button"
            aria-pressed={node.id === selected}
            aria-label={`${shown}: ${t("flows.cases", { count: mark.cases })}`}
            {...itemOf(index)}
            onClick={() => onOpen(mark)}
          >
            <circle className="hit" cx={mark.at.x} cy={mark.at.y} r={mark.radius + 3} />
            <Pieces pieces={mark.pieces} />
          </g>
        );
      })}
    </g>
  );
}
