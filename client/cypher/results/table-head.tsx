import type { VirtualItem } from "@tanstack/react-virtual";
import type { JSX } from "react";
import { useWords } from "../../state/use-words.ts";
import { Splitter } from "../../ui/splitter.tsx";
import type { ResultSort } from "./order.ts";

export interface TableHeadProps {
  columns: readonly string[];
  drawn: readonly VirtualItem[];
  numeric: readonly boolean[];
  sort: ResultSort | null;
  onSort: ((sort: ResultSort | null) => void) | null;
  onWidth: (column: number, width: number) => void;
}

const NARROWEST = 40;
const WIDEST = 1200;
const USUAL = 140;

/** A click on a name sorts by it, then the other way, then as the rows came; the line beside it makes it wider. */
export function TableHead({ columns, drawn, numeric, sort, onSort, onWidth }: TableHeadProps): JSX.Element {
  const { t } = useWords();
  return (
    <div role="row" className="result-head" aria-rowindex={1}>
      {drawn.map(({ index, start, size }) => {
        const name = columns[index] ?? "";
        const own = sort?.column === index ? sort : null;
        return (
          <div
            key={index}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={own === null ? "none" : own.descending ? "descending" : "ascending"}
            className={numeric[index] === true ? "right" : undefined}
            style={{ left: start, width: size }}
          >
            <button
              type="button"
              title={t("query.sort", { name })}
              disabled={onSort === null}
              onClick={() => onSort?.(nextSort(own, index))}
            >
              {name}
              <span aria-hidden>{own === null ? "" : own.descending ? " ↓" : " ↑"}</span>
            </button>
            <Splitter
              runs="down"
              label={t("query.column-width", { name })}
              value={Math.round(size)}
              min={NARROWEST}
              max={WIDEST}
              usual={USUAL}
              perPixel={1}
              step={16}
              onChange={(width) => onWidth(index, width)}
            />
          </div>
        );
      })}
    </div>
  );
}

function nextSort(own: ResultSort | null, column: number): ResultSort | null {
  if (own === null) return { column, descending: false };
  return own.descending ? null : { column, descending: true };
}
