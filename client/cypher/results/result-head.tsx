import { Button, SegmentedControl } from "@blueprintjs/core";
import { useEffect, useState, type JSX } from "react";
import type { CypherSummary } from "../../../contract/cypher.ts";
import { useWords } from "../../state/use-words.ts";
import { tookWords } from "./run-times.ts";
import type { CypherRun } from "./runs.ts";

export type ResultLook = "table" | "json" | "bars" | "map";

export interface ResultHeadProps {
  run: CypherRun;
  look: ResultLook;
  /** The result is names with figures. */
  hasBars: boolean;
  /** It says where something is. */
  hasMap: boolean;
  onLook: (look: ResultLook) => void;
  onCancel: () => void;
  onMore: (maxRows: number) => void;
}

const LOOKS: readonly ResultLook[] = ["table", "bars", "map", "json"];

/** How far a run has come, or how it ended; a cut says so, with a way on. */
export function ResultHead({ run, look, hasBars, hasMap, onLook, onCancel, onMore }: ResultHeadProps): JSX.Element {
  const { t } = useWords();
  const hasLooks = run.columns.length > 0 && run.summary?.plan == null;
  return (
    <header className="result-head-line">
      {run.state === "running" ? (
        <>
          <Going run={run} />
          <Button size="small" text={t("query.cancel")} onClick={onCancel} />
        </>
      ) : (
        <Ended run={run} onMore={onMore} />
      )}
      <span className="grow" />
      {hasLooks && (
        <SegmentedControl
          size="small"
          aria-label={t("query.view")}
          value={look}
          onValueChange={(value) => onLook(LOOKS.find((each) => each === value) ?? "table")}
          options={LOOKS.filter((each) => (each !== "bars" || hasBars) && (each !== "map" || hasMap)).map((each) => ({
            value: each,
            label: t(`query.view.${each}`),
          }))}
        />
      )}
    </header>
  );
}

/** Milliseconds between two sights of the timer. */
const TICK_MS = 100;

function Going({ run: { startedAt, count } }: { run: CypherRun }): JSX.Element {
  const { t, language } = useWords();
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="num">
      <b>{t("query.running", { time: tookWords(Math.max(0, now - startedAt), language) })}</b>{" "}
      {t("query.so-far", { count })}
    </span>
  );
}

function Ended({ run, onMore }: Pick<ResultHeadProps, "run" | "onMore">): JSX.Element {
  const { t, language } = useWords();
  const { state, count, summary, tookMs } = run;
  if (state === "cancelled") {
    return (
      <span className="num" role="status">
        {t("query.cancelled", { count })}
      </span>
    );
  }
  if (summary === null) {
    return <span className="num">{count > 0 && t("query.failed-after", { count })}</span>;
  }
  return (
    <>
      <span className="num" role="status">
        {summary.plan === null && <b>{t("query.rows", { count })}</b>}{" "}
        {t("query.took", { time: tookWords(tookMs ?? summary.tookMs, language) })}
      </span>
      {summary.truncated && <Cut summary={summary} onMore={onMore} />}
    </>
  );
}

const STEPS = [1000, 10_000, 100_000] as const;

function Cut({ summary, onMore }: { summary: CypherSummary; onMore: (maxRows: number) => void }): JSX.Element {
  const { t, number } = useWords();
  const next = STEPS.find((step) => step > summary.maxRows);
  if (summary.cutBy === "size") return <span className="cut">{t("query.cut.size")}</span>;
  if (next === undefined) return <span className="cut">{t("query.cut.most", { count: summary.rows })}</span>;
  return (
    <>
      <span className="cut">{t("query.cut", { count: summary.rows })}</span>
      <Button size="small" text={t("query.more", { count: number(next) })} onClick={() => onMore(next)} />
    </>
  );
}
