import { useMemo, useRef, type JSX } from "react";
import type { CypherRow } from "../../api/run-cypher.ts";
import { useWords } from "../../state/use-words.ts";
import { useVirtual } from "../../ui/use-virtual.ts";
import { rowAsJson } from "./as-file.ts";

export interface JsonListProps {
  columns: readonly string[];
  rows: readonly CypherRow[];
}

/** Letters of a row that stand in the list; files and the value in full have all of them. */
const MOST = 20_000;

/** Each row as an object by column, indented; only what is seen is drawn. */
export function JsonList({ columns, rows }: JsonListProps): JSX.Element {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => 2 + columns.length, [columns]);
  const virtual = useVirtual({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 17 * lines + 8,
    overscan: 4,
  });
  return (
    <div className="json-scroller" ref={scroller} tabIndex={0} role="region" aria-label={t("query.view.json")}>
      <div style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <pre
            key={index}
            ref={virtual.measureElement}
            data-index={index}
            style={{ transform: `translateY(${start}px)` }}
          >
            {cut(rowAsJson(columns, rows[index] ?? []))}
          </pre>
        ))}
      </div>
    </div>
  );
}

const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}\n…` : text);
