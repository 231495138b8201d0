import type { JSX } from "react";
import { useWords } from "../state/use-words.ts";
import type { PlaceMark } from "./map/place-mark.ts";
import { Pieces } from "./pieces.tsx";
import { useRoving } from "./use-roving.ts";

export interface PlaceMarksProps {
  marks: readonly PlaceMark[];
  /** Cases that begin or end there. */
  countOf: (mark: PlaceMark) => number;
  selected: string | null;
  onOpen: (mark: PlaceMark) => void;
}

/** The ends of the flows as buttons: a second stop of the keyboard. */
export function PlaceMarks({ marks, countOf, selected, onOpen }: PlaceMarksProps): JSX.Element {
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
            key={`${node.id} ${end.reach}`}
            className={node.id === selected ? "flow-place lit" : "flow-place"}
            role="button"
            aria-pressed={node.id === selected}
            aria-label={`${shown}: ${t("flows.cases", { count: countOf(mark) })}`}
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
