import type { JSX } from "react";
import type { DisruptionAnswer } from "../../../contract/network.ts";
import { useWords } from "../../state/use-words.ts";
import { placesGone } from "../../text/disruption-words.ts";
import { percent } from "../../text/percent.ts";

export interface CurveReadingProps {
  answer: DisruptionAnswer;
  steps: number;
  at: number;
  onAt: (step: number) => void;
}

/** What the lines say after so many removals; the slider moves the mark on both charts. */
export function CurveReading({ answer, steps, at, onAt }: CurveReadingProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const gone = placesGone(answer, at, words);
  const rows = answer.curves.map(({ by, linked, largest }, index) => ({
    by,
    name: t(`disruption.by.${by}`),
    place: gone[index] ?? "",
    linked: shareWords(linked[at]),
    largest: shareWords(largest[at]),
  }));
  function shareWords(share: number | undefined): string {
    return share === undefined ? "–" : percent(share, words);
  }
  const left = rows.map(({ name, linked, largest }) => `${name} ${linked}, ${largest}`).join("; ");
  return (
    <div className="curve-reading">
      <label>
        <span>{t("disruption.after", { count: at })}</span>
        <input
          type="range"
          min={0}
          max={steps}
          value={at}
          aria-label={t("disruption.removals")}
          aria-valuetext={t("disruption.spoken", { count: at, left })}
          onChange={({ target }) => onAt(Number(target.value))}
        />
      </label>
      <table>
        <thead>
          <tr>
            <td />
            <th>{t("disruption.linked")}</th>
            <th>{t("disruption.largest")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ by, name, place, linked, largest }) => (
            <tr key={by}>
              <th scope="row">
                {name}
                {place !== "" && <em title={place}>{t("disruption.gone", { name: place })}</em>}
              </th>
              <td className="num">{linked}</td>
              <td className="num">{largest}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
