import type { JSX } from "react";
import type { DisruptionAnswer } from "../../../contract/network.ts";
import { useWords } from "../../state/use-words.ts";
import { placesGone } from "../../text/disruption-words.ts";
import { percent } from "../../text/percent.ts";

/** The same as the lines, removal by removal: ways left, and below them what hangs together. */
export function CurveTable({ answer }: { answer: DisruptionAnswer }): JSX.Element {
  const words = useWords();
  const { t } = words;
  const { curves } = answer;
  const count = Math.max(...curves.map(({ linked }) => linked.length));
  return (
    <div className="curve-table" tabIndex={0} role="region" aria-label={t("disruption.title")}>
      <table>
        <thead>
          <tr>
            <th>{t("disruption.removals")}</th>
            {curves.map(({ by }) => (
              <th key={by}>{t(`disruption.by.${by}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: count }, (_, removal) => {
            const gone = placesGone(answer, removal, words);
            return (
              // A removal is known by its number alone.
              <tr key={removal}>
                <th scope="row">{removal}</th>
                {curves.map(({ by, linked, largest }, index) => (
                  <td key={by}>
                    <b className="num">{linked[removal] === undefined ? "–" : percent(linked[removal], words)}</b>
                    <span className="num">
                      {largest[removal] === undefined ? "–" : percent(largest[removal], words)}
                    </span>
                    <em title={gone[index]}>{gone[index]}</em>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        <caption>
          <b>{t("disruption.linked")}</b>, {t("disruption.largest").toLocaleLowerCase(words.language)}
        </caption>
      </table>
    </div>
  );
}
