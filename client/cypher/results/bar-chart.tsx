import type { JSX } from "react";
import type { CypherRow } from "../../api/run-cypher.ts";
import { useWords } from "../../state/use-words.ts";
import { figureOf, type BarsShape } from "./bars.ts";
import { CellValue } from "./cell.tsx";
import { valueWords } from "./value-words.ts";
import "./bar-chart.css";

export interface BarChartProps {
  columns: readonly string[];
  /** In the order in which they are shown. */
  rows: readonly CypherRow[];
  shape: BarsShape;
}

/** A bar for each row, from nothing on, so that twice as long is twice as much. */
export function BarChart({ columns, rows, shape }: BarChartProps): JSX.Element {
  const { language, t } = useWords();
  const figures = rows.map((row) => figureOf(row[shape.figures]) ?? 0);
  const most = Math.max(...figures, Number.MIN_VALUE);
  return (
    <div className="result-bars" tabIndex={0} role="region" aria-label={t("query.view.bars")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns[shape.names]}</th>
            <th scope="col">{columns[shape.figures]}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // Rows have no names of their own, and an answer does not change.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              <th scope="row" title={valueWords(row[shape.names], language)}>
                <CellValue value={row[shape.names]} />
              </th>
              <td className="num">{valueWords(row[shape.figures], language)}</td>
              <td>
                <i style={{ width: `${(100 * (figures[at] ?? 0)) / most}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
