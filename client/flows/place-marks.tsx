import type { JSX } from "react";
import { endKey } from "../graph/flows/flow-id.ts";
import { useWords } from "../state/use-words.ts";
import { endWords } from "../text/flow-words.ts";
import { circlePath } from "./circle-path.ts";
import type { DrawnPlace } from "./map/place-mark.ts";
import { PieceButtons } from "./piece-buttons.tsx";

export interface PlaceMarksProps {
  marks: readonly DrawnPlace[];
  selected: string | null;
  onOpen: (mark: DrawnPlace) => void;
}

/** The ends of the flows as buttons: a second stop of the keyboard. */
export function PlaceMarks({ marks, selected, onOpen }: PlaceMarksProps): JSX.Element {
  const words = useWords();
  return (
    <PieceButtons
      items={marks}
      label={words.t("flows.places")}
      describe={({ cluster: { node, end }, at, radius, cases, pieces }) => ({
        key: endKey(end),
        className: "flow-place",
        label: endWords(node, end, cases, words),
        isPressed: node.id === selected,
        whole: circlePath(at, radius + AROUND),
        pieces,
      })}
      onOpen={onOpen}
    />
  );
}

/** Pixels around a mark that can be hit besides. */
const AROUND = 3;
