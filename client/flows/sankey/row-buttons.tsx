import type { JSX } from "react";
import { useWords } from "../../state/use-words.ts";
import { spokenFlow } from "../../text/flow-words.ts";
import { PieceButtons } from "../piece-buttons.tsx";
import { Pieces } from "../pieces.tsx";
import type { DrawnRow } from "./draw-rows.ts";

interface RowButtonsProps {
  rows: readonly DrawnRow[];
  /** What is selected. */
  lit: ReadonlySet<string>;
  onRest: (row: DrawnRow | null) => void;
  onOpen: (row: DrawnRow) => void;
}

/** The rows as buttons, column by column: a second stop of the keyboard. */
export function RowButtons({ rows, lit, onRest, onOpen }: RowButtonsProps): JSX.Element {
  const words = useWords();
  return (
    <PieceButtons
      items={rows}
      label={words.t("sankey.rows")}
      describe={({ node, told, pieces, whole }) => ({
        key: node.id,
        className: "sankey-row",
        label: spokenFlow(told, words),
        isPressed: node.kind === "place" && node.places.some((place) => lit.has(place)),
        whole,
        pieces,
      })}
      onOpen={onOpen}
      onRest={onRest}
    >
      <g aria-hidden className="sankey-labels">
        <Pieces pieces={rows.flatMap(({ label }) => label)} />
      </g>
    </PieceButtons>
  );
}
