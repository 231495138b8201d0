import type { JSX } from "react";
import type { Sort, SortKey } from "../../graph/table-rows.ts";
import { useWords } from "../../state/use-words.ts";
import type { MessageKey } from "../../text/messages.ts";

interface Column {
  by: SortKey;
  label: MessageKey;
  title?: MessageKey;
  isRight?: boolean;
}

const COLUMNS: readonly Column[] = [
  { by: "source", label: "table.from" },
  { by: "target", label: "table.to" },
  { by: "type", label: "table.type" },
  { by: "when", label: "table.when" },
  { by: "grade", label: "table.best", title: "table.best.title" },
  { by: "claims", label: "table.claims", title: "table.claims.title", isRight: true },
  { by: "confidence", label: "table.confidence" },
];
/** These are first shown with the most on top. */
const FROM_THE_TOP: ReadonlySet<SortKey> = new Set(["confidence", "claims"]);

export function TableHead({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }): JSX.Element {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        <th>
          <span className="unseen">{t("table.line")}</span>
        </th>
        {COLUMNS.map(({ by, label, title, isRight }) => (
          <th key={by} className={isRight ? "right" : undefined} aria-sort={orderOf(sort, by)}>
            <button
              type="button"
              title={title && t(title)}
              onClick={() => onSort({ by, descending: sort.by === by ? !sort.descending : FROM_THE_TOP.has(by) })}
            >
              {t(label)}
              <span aria-hidden>{sort.by === by ? (sort.descending ? " ↓" : " ↑") : ""}</span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function orderOf(sort: Sort, by: SortKey): "ascending" | "descending" | "none" {
  if (sort.by !== by) return "none";
  return sort.descending ? "descending" : "ascending";
}
