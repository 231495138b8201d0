import type { JSX } from "react";
import { useWords } from "../../state/use-words.ts";
import { spokenFlow } from "../../text/flow-words.ts";
import { Pieces } from "../pieces.tsx";
import { useRoving } from "../use-roving.ts";
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
  const open = (index: number) => {
    const row = rows[index];
    if (row !== undefined) onOpen(row);
  };
  const { host, onKeyDown, itemOf } = useRoving(rows.length, open);
  return (
    <g ref={host} role="group" aria-label={words.t("sankey.rows")} onKeyDown={onKeyDown}>
      {rows.map((drawn, index) => {
        const { node, told, pieces, whole } = drawn;
        const item = itemOf(index);
        const isLit = node.kind === "place" && node.places.some((place) => lit.has(place));
        return (
          <g
            key={node.id}
            className={isLit ? "sankey-row lit" : "sankey-row"}
            role="button"
            aria-pressed={isLit}
            aria-label={spokenFlow(told, words)}
            {...item}
            onFocus={() => {
              item.onFocus();
              onRest(drawn);
            }}
            onBlur={() => onRest(null)}
            onPointerEnter={() => onRest(drawn)}
            onPointerLeave={() => onRest(null)}
            onClick={() => onOpen(drawn)}
          >
            <path className="hit" d={whole} />
            <Pieces pieces={pieces} />
          </g>
        );
      })}
      <g aria-hidden className="sankey-labels">
        <Pieces pieces={rows.flatMap(({ label }) => label)} />
      </g>
    </g>
  );
}
