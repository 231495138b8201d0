import type { JSX } from "react";
import { useMemo } from "react";
import { useNoted } from "../../api/use-notes.ts";
import { notedAs } from "../../graph/noted.ts";
import type { Sort, TableRow } from "../../graph/table-rows.ts";
import { usePicture } from "../../state/picture-store.ts";
import { useWords } from "../../state/use-words.ts";
import { rowKeys } from "./row-keys.ts";
import { TableHead } from "./table-head.tsx";
import { TableLine } from "./table-line.tsx";
import { useRowList } from "./use-row-list.ts";
import { useRowSelection } from "./use-row-selection.ts";

export interface LinkTableProps {
  rows: readonly TableRow[];
  sort: Sort;
  onSort: (sort: Sort) => void;
}

/** Every link of the picture with its ends, and every mark that no link touches. */
export function LinkTable({ rows, sort, onSort }: LinkTableProps): JSX.Element {
  const { t } = useWords();
  const picture = usePicture();
  const written = useNoted();
  const noted = useMemo(() => notedAs(picture, written), [picture, written]);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const { scroller, virtual, isSelected, isOn, stop } = useRowList(ids);
  const selection = useRowSelection(ids, "reaches");
  const onKeyDown = rowKeys({ ids, selection, scrollTo: (index) => virtual.scrollToIndex(index) });

  const shown = virtual.getVirtualItems();
  const before = shown[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div className="scroller" ref={scroller}>
      <table
        role="grid"
        aria-label={t("table.rows")}
        aria-rowcount={rows.length + 1}
        aria-multiselectable
        onKeyDown={onKeyDown}
      >
        <TableHead sort={sort} onSort={onSort} />
        <tbody>
          {before > 0 && <tr aria-hidden style={{ height: before }} />}
          {shown.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <TableLine
                key={row.id}
                row={row}
                noted={noted}
                index={index}
                isOn={isOn(row.id)}
                isSelected={isSelected(row.id)}
                isStop={index === stop}
                selection={selection}
              />
            );
          })}
          {after > 0 && <tr aria-hidden style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}
