import { Button } from "@blueprintjs/core";
import { useState, type JSX } from "react";
import type { DisruptionAnswer } from "../../../contract/network.ts";
import { useDisruption } from "../../api/ask-network.ts";
import { useWords } from "../../state/use-words.ts";
import { toCsv } from "../../text/csv.ts";
import { disruptionRows, lineNames } from "../../text/disruption-words.ts";
import { Answer } from "../../ui/answer.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { ModelBadge } from "../../ui/model-badge.tsx";
import { AskButton } from "./ask-button.tsx";
import { CurveChart, type ChartLine } from "./curve-chart.tsx";
import { CurveReading } from "./curve-reading.tsx";
import { CurveTable } from "./curve-table.tsx";
import type { LegConditions } from "./network.tsx";
import "./disruption.css";

export interface DisruptionProps {
  conditions: LegConditions;
  rank: "legs" | "confidence";
}

const REMOVALS = [10, 20, 50, 100] as const;

/** What is left when places go, one after another; drawn when somebody asks. */
export function Disruption({ conditions, rank }: DisruptionProps): JSX.Element {
  const { t } = useWords();
  const [isAsked, setAsked] = useState(false);
  const [removals, setRemovals] = useState<number>(20);
  const [keepEnds, setKeepEnds] = useState(false);
  const query = useDisruption(isAsked ? { ...conditions, rank, removals, keepEnds } : null);
  return (
    <div className="disruption" role="group" aria-label={t("disruption.title")}>
      <div className="network-head">
        <h4>{t("disruption.title")}</h4>
        <AskButton isAsked={isAsked} isFetching={query.isFetching} onAsk={() => setAsked(true)} />
      </div>
      {isAsked ? (
        <>
          <div className="network-choices">
            <select
              aria-label={t("disruption.removals")}
              value={removals}
              onChange={({ target }) => setRemovals(Number(target.value))}
            >
              {REMOVALS.map((count) => (
                <option key={count} value={count}>
                  {t("disruption.removals.choice", { count })}
                </option>
              ))}
            </select>
          </div>
          <label className="disruption-check">
            <input type="checkbox" checked={keepEnds} onChange={({ target }) => setKeepEnds(target.checked)} />
            {t("disruption.keep-ends")}
          </label>
          <Answer query={query}>{(answer) => <Curves answer={answer} />}</Answer>
        </>
      ) : (
        <p className="section-why">{t("disruption.why")}</p>
      )}
    </div>
  );
}

/** Solid, long, short and dotted: the lines are told apart without a colour, and each bears its name. */
const DASHES = { chance: "1 3", degree: "none", betweenness: "8 3", cases: "4 2" } as const;

function Curves({ answer }: { answer: DisruptionAnswer }): JSX.Element {
  const words = useWords();
  const { t } = words;
  const steps = Math.max(...answer.curves.map(({ linked }) => linked.length - 1));
  const [at, setAt] = useState(1);
  const [isTable, setTable] = useState(false);
  if (steps < 1) return <p className="section-why">{t("disruption.nothing")}</p>;
  const step = Math.min(at, steps);
  const names = lineNames(answer.runs, answer.curves, words);
  return (
    <>
      <p className="network-summary">
        <ModelBadge /> {t("disruption.model")}
        {!answer.isComplete && <> {t("disruption.late")}</>}
        {answer.isSampled && <> {t("disruption.sampled", { count: answer.counts.pairs })}</>}
        {answer.curves.some(({ isExact }) => !isExact) && <> {t("disruption.estimated")}</>}
      </p>
      {isTable ? (
        <CurveTable answer={answer} />
      ) : (
        (["linked", "largest"] as const).map((what) => (
          <figure key={what}>
            <figcaption title={t(`disruption.${what}.why`)}>{t(`disruption.${what}`)}</figcaption>
            {what === "linked" && answer.counts.linked === 0 ? (
              <p className="section-why">{t("disruption.no-ways")}</p>
            ) : (
              <CurveChart lines={linesOf(answer, what, t)} steps={steps} at={step} onAt={setAt} />
            )}
          </figure>
        ))
      )}
      {!isTable && <CurveReading answer={answer} steps={steps} at={step} onAt={setAt} />}
      <div className="disruption-tools">
        <Button
          size="small"
          variant="minimal"
          aria-pressed={isTable}
          text={t(isTable ? "disruption.chart" : "disruption.table")}
          onClick={() => setTable(!isTable)}
        />
        <CopyButton
          label={t("disruption.copy")}
          title={t("disruption.copy.title")}
          text={() => toCsv(disruptionRows(answer, words))}
        />
      </div>
      <p className="section-why">{t("disruption.linked.why")}</p>
      <p className="section-why">{t("disruption.largest.why")}</p>
      <ul className="line-names">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}

function linesOf(
  { curves }: DisruptionAnswer,
  what: "linked" | "largest",
  t: ReturnType<typeof useWords>["t"],
): ChartLine[] {
  return curves.map(({ by, spread, ...shares }) => ({
    key: by,
    label: t(`disruption.by.${by}`),
    dash: DASHES[by],
    values: shares[what],
    band: spread && { low: spread[`${what}Low`], high: spread[`${what}High`] },
  }));
}
