import { Button } from "@blueprintjs/core";
import { useMemo, type JSX } from "react";
import { compareWays, type Comparison } from "../../graph/compare-ways.ts";
import type { FoundWay } from "../../graph/found-way.ts";
import type { Way } from "../../graph/ways.ts";
import { compareWith, exchangeCompared } from "../../state/actions/compare-routes.ts";
import { useWords } from "../../state/use-words.ts";
import { boundedFigure } from "../../text/bounded-figure.ts";
import { compareInWords } from "../../text/compare-words.ts";
import { hypothesesInWords, routeName } from "../../text/way-words.ts";
import { Section } from "../../ui/section.tsx";
import { Heads } from "./compare-heads.tsx";
import { CompareTable } from "./compare-table.tsx";
import { Strands } from "./strands.tsx";
import "./compare.css";

export interface CompareViewProps {
  first: FoundWay;
  second: FoundWay;
}

/** Two routes side by side: where they go together, and what each is worth. */
export function CompareView({ first, second }: CompareViewProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const comparison = useMemo(() => compareWays(first.way, second.way), [first.way, second.way]);
  return (
    <>
      <h2 className="title">{t("compare.title")}</h2>
      <ul className="two-routes">
        <Named side="first" way={first.way} />
        <Named side="second" way={second.way} />
      </ul>
      <p className="summary">{compareInWords(first.way, second.way, comparison, words)}</p>
      <Strands spans={comparison.spans} />
      <Section title={t("compare.table")}>
        <CompareTable first={first.way} second={second.way} />
      </Section>
      <SharedSources comparison={comparison} first={first.way} second={second.way} />
      <OwnSources comparison={comparison} />
      <div className="acts compare-acts">
        <Button size="small" text={t("compare.end")} onClick={() => compareWith(null)} />
        <Button size="small" text={t("compare.turn")} onClick={exchangeCompared} />
      </div>
      <p className="route-caveat">{t("routes.caveat")}</p>
    </>
  );
}

function Named({ side, way }: { side: "first" | "second"; way: Way }): JSX.Element {
  const words = useWords();
  const guessed = hypothesesInWords(way, words);
  return (
    <li>
      <span className={`swatch ${side}`}>{words.t(`compare.${side}`)}</span>
      <span>
        {routeName(way, words)}
        {guessed !== null && <em>{guessed}</em>}
      </span>
    </li>
  );
}

interface SharedSourcesProps {
  comparison: Comparison;
  first: Way;
  second: Way;
}

/** What each is worth without a source that both rest on. */
function SharedSources({ comparison: { shared }, ...ways }: SharedSourcesProps): JSX.Element {
  const { t, figure } = useWords();
  const worth = (value: number | null, { isInferred }: Way) =>
    value === null ? t("routes.breaks") : boundedFigure(figure(value), isInferred);
  return (
    <Section title={t("compare.shared")}>
      {shared.length === 0 ? (
        <p className="route-working">{t("compare.shared-none")}</p>
      ) : (
        <table className="compare-table">
          <Heads corner={t("compare.source")} />
          <tbody>
            {shared.map(({ source, publisher, first, second }) => (
              <tr key={source}>
                <th scope="row">{publisher}</th>
                <td className={first === null ? "breaks" : "num"}>{worth(first, ways.first)}</td>
                <td className={second === null ? "breaks" : "num"}>{worth(second, ways.second)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function OwnSources({ comparison: { onlyFirst, onlySecond } }: { comparison: Comparison }): JSX.Element {
  const { t } = useWords();
  const lists = [
    { key: "compare.only-first", sources: onlyFirst },
    { key: "compare.only-second", sources: onlySecond },
  ] as const;
  return (
    <>
      {lists
        .filter(({ sources }) => sources.length > 0)
        .map(({ key, sources }) => (
          <Section key={key} title={t(key)} count={sources.length}>
            <p className="route-working">{sources.map(({ publisher, source }) => publisher || source).join(", ")}</p>
          </Section>
        ))}
    </>
  );
}
