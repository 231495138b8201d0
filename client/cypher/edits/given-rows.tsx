import type { JSX } from "react";
import type { EditPreview } from "../../../contract/edits.ts";
import { useWords } from "../../state/use-words.ts";
import { keyed } from "../../ui/keyed.ts";
import { Section } from "../../ui/section.tsx";
import { CellValue } from "../results/cell.tsx";

/** Rows that are shown: enough to see whether it gives what was meant. */
const SHOWN = 10;

/** The first rows of what a writing statement would give back. */
export function GivenRows({
  columns,
  rows,
  rowCount,
}: Pick<EditPreview, "columns" | "rows" | "rowCount">): JSX.Element | null {
  const { t } = useWords();
  if (columns.length === 0 || rowCount === 0) return null;
  const shown = rows.slice(0, SHOWN);
  return (
    <Section title={t("edits.rows")} count={t("edits.rows.some", { shown: shown.length, total: rowCount })}>
      <div className="given-rows">
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keyed(shown, JSON.stringify).map(({ key, item: row }) => (
              <tr key={key}>
                {columns.map((column, at) => (
                  <td key={column}>
                    <CellValue value={row[at]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
