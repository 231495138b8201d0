import type { VirtualItem } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState, type JSX } from "react";
import type { CypherRow } from "../../api/run-cypher.ts";
import { useWords } from "../../state/use-words.ts";
import { rowHeight } from "../../ui/row-height.ts";
import { useSize } from "../../ui/use-size.ts";
import { useVirtual } from "../../ui/use-virtual.ts";
import { isNumeric } from "./as-file.ts";
import { CellValue } from "./cell.tsx";
import { stepTo, type CellAt } from "./cell-keys.ts";
import { usualWidths } from "./column-widths.ts";
import type { ResultSort } from "./order.ts";
import { TableHead } from "./table-head.tsx";
import { useFirstRows } from "./use-first-rows.ts";
import "./result-table.css";

export interface ResultTableProps {
  columns: readonly string[];
  /** In the order in which they are shown. */
  rows: readonly CypherRow[];
  sort: ResultSort | null;
  /** null: rows still come, and are in no order yet. */
  onSort: ((sort: ResultSort | null) => void) | null;
  /** The value that is shown in full. */
  opened: CellAt | null;
  onOpen: (cell: CellAt) => void;
}

/** Pixels of the head, and of what is drawn beyond what is seen. */
const HEAD = 26;
const OVERSCAN = { rows: 10, columns: 3 };

/** Rows and columns of an answer; only what is seen of them is drawn, in both directions. */
export function ResultTable(props: ResultTableProps): JSX.Element {
  const { columns, rows, opened, onOpen } = props;
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const first = useFirstRows(columns, rows);
  const { widths, setWidth } = useWidths(columns, first, useSize(scroller)?.width ?? 0);
  const numeric = useMemo(() => columns.map((_, at) => isNumeric(first, at)), [columns, first]);
  const height = useMemo(() => rowHeight(), []);
  const down = useVirtual({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    scrollPaddingStart: HEAD,
    overscan: OVERSCAN.rows,
  });
  const across = useVirtual({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => widths[index] ?? 100,
    overscan: OVERSCAN.columns,
  });
  useEffect(() => {
    if (widths.length > 0) across.measure();
  }, [across, widths]);
  const keys = useCellKeys({ columns, rows, onOpen, scroller, opened });
  const drawn = across.getVirtualItems();
  const goTo = ({ row, column }: CellAt) => {
    down.scrollToIndex(row);
    across.scrollToIndex(column);
  };
  return (
    <div
      className="result-scroller"
      ref={scroller}
      role="grid"
      aria-label={t("query.grid")}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      tabIndex={rows.length === 0 ? 0 : -1}
      onKeyDown={(event) => keys.onKeyDown(event, goTo)}
    >
      <div role="presentation" style={{ width: across.getTotalSize(), height: down.getTotalSize() + HEAD }}>
        <TableHead {...props} drawn={drawn} numeric={numeric} onWidth={setWidth} />
        {down.getVirtualItems().map(({ index, start, size }) => (
          <div
            key={index}
            role="row"
            className="result-row"
            aria-rowindex={index + 2}
            style={{ height: size, transform: `translateY(${start}px)` }}
          >
            {drawn.map((column) => (
              <Cell
                key={column.index}
                at={column}
                row={index}
                value={rows[index]?.[column.index]}
                isNumeric={numeric[column.index] === true}
                isOn={opened?.row === index && opened.column === column.index}
                isStop={keys.stop.row === index && keys.stop.column === column.index}
                onOpen={onOpen}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

interface CellProps {
  at: VirtualItem;
  row: number;
  value: unknown;
  isNumeric: boolean;
  isOn: boolean;
  /** The Tab key comes to it. */
  isStop: boolean;
  onOpen: (cell: CellAt) => void;
}

function Cell({ at, row, value, isNumeric: isRight, isOn, isStop, onOpen }: CellProps): JSX.Element {
  return (
    <div
      role="gridcell"
      className={`result-cell${isRight ? " right num" : ""}${isOn ? " on" : ""}`}
      aria-colindex={at.index + 1}
      aria-selected={isOn}
      data-cell={`${row}:${at.index}`}
      tabIndex={isStop ? 0 : -1}
      style={{ left: at.start, width: at.size }}
      onClick={() => onOpen({ row, column: at.index })}
    >
      <CellValue value={value} />
    </div>
  );
}

interface KeysOptions extends Pick<ResultTableProps, "columns" | "rows" | "onOpen" | "opened"> {
  scroller: { current: HTMLDivElement | null };
}

/** One cell takes the Tab key; the arrows move it, Enter opens what it holds. */
function useCellKeys({ columns, rows, onOpen, scroller, opened }: KeysOptions) {
  const [at, setAt] = useState<CellAt>({ row: 0, column: 0 });
  const isMoved = useRef(false);
  const stop = {
    row: Math.min((opened ?? at).row, Math.max(0, rows.length - 1)),
    column: Math.min((opened ?? at).column, Math.max(0, columns.length - 1)),
  };
  useEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    // What was scrolled to is drawn a frame later.
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-cell="${at.row}:${at.column}"]`)?.focus();
    });
  }, [at, scroller]);
  const onKeyDown = (event: React.KeyboardEvent, goTo: (cell: CellAt) => void) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>("[data-cell]")?.dataset["cell"];
    if (cell === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const [row = 0, column = 0] = cell.split(":").map(Number);
    const next = stepTo(event.key, { row, column }, { rows: rows.length, columns: columns.length });
    if (event.key === "Enter" || event.key === " ") onOpen({ row, column });
    else if (next !== null) {
      isMoved.current = true;
      setAt(next);
      goTo(next);
      if (opened !== null) onOpen(next);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { stop, onKeyDown };
}

/** As wide as the first rows need, until somebody draws a column wider or narrower. */
function useWidths(columns: readonly string[], first: readonly CypherRow[], room: number) {
  const { language } = useWords();
  const [own, setOwn] = useState<Readonly<Record<number, number>>>({});
  const usual = useMemo(() => usualWidths(columns, first, language, room), [columns, first, language, room]);
  const widths = useMemo(() => usual.map((width, at) => own[at] ?? width), [usual, own]);
  return { widths, setWidth: (at: number, width: number) => setOwn((all) => ({ ...all, [at]: width })) };
}
