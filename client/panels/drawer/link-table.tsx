import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState, type JSX, type KeyboardEvent } from "react";
import { tableRows, type Sort } from "../../graph/table-rows.ts";
import { useApp } from "../../state/app-store.ts";
import { useEmphasis, usePicture } from "../../state/picture-store.ts";
import { useWords } from "../../state/use-words.ts";
import { TableHead } from "./table-head.tsx";
import { TableLine } from "./table-line.tsx";

/** Pixels of a row. */
const ROW = 24;
/** Up to this many rows all are drawn: then the browser's own search finds every one. */
const ALL_UP_TO = 100;

/** Every link of the picture with its ends, and every mark that no link touches. */
export function LinkTable(): JSX.Element {
  const { t } = useWords();
  const picture = usePicture();
  const emphasis = useEmphasis();
  const [sort, setSort] = useState<Sort>({ by: "confidence", descending: true });
  const rows = useMemo(() => tableRows(picture, sort), [picture, sort]);
  const selected = useApp((state) => state.present.selected);
  const several = useApp((state) => state.present.several);
  const scroller = useRef<HTMLDivElement>(null);
  // The rule speaks to the React compiler, which does not run here.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    // The head stays on top of the rows, so the last row needs its height below.
    scrollPaddingEnd: ROW,
    overscan: rows.length <= ALL_UP_TO ? ALL_UP_TO : 12,
  });
  useEffect(() => {
    const at = rows.findIndex((row) => row.id === selected);
    if (at >= 0) virtual.scrollToIndex(at, { align: "auto" });
  }, [selected, rows, virtual]);

  const shown = virtual.getVirtualItems();
  const before = shown[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div className="scroller" ref={scroller}>
      <table role="grid" aria-label={t("table.rows")} aria-rowcount={rows.length + 1} onKeyDown={walkRows}>
        <TableHead sort={sort} onSort={setSort} />
        <tbody>
          {before > 0 && <tr aria-hidden style={{ height: before }} />}
          {shown.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const isSelected = row.id === selected || several.includes(row.id);
            const isOn = isSelected || emphasis.lit?.has(row.id) === true;
            return <TableLine key={row.id} row={row} index={index} isOn={isOn} isSelected={isSelected} />;
          })}
          {after > 0 && <tr aria-hidden style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}

/** The arrows go from row to row; Enter and the space bar select, in the row itself. */
function walkRows(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const row = (event.target as HTMLElement).closest("tr");
  const next = event.key === "ArrowDown" ? row?.nextElementSibling : row?.previousElementSibling;
  if (next instanceof HTMLElement && next.ariaRowIndex !== null) next.focus();
  event.preventDefault();
}
