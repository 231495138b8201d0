import type { JSX } from "react";
import type { CypherRow } from "../../api/run-cypher.ts";
import { useWords } from "../../state/use-words.ts";
import { keyed } from "../../ui/keyed.ts";
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
  const bars = rows.map((row) => {
    const [name, figure] = [row[shape.names], row[shape.figures]];
    return { name, figure, length: figureOf(figure) ?? 0 };
  });
  const most = Math.max(...bars.map(({ length }) => length), Number.MIN_VALUE);
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
          {keyed(bars, ({ name }) => JSON.stringify(name)).map(({ key, item: { name, figure, length } }) => (
            <tr key={key}>
              <th scope="row" title={valueWords(name, language)}>
                <CellValue value={name} />
              </th>
              <td className="num">{valueWords(figure, language)}</td>
              <td>
                <i style={{ width: `${(100 * length) / most}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
