import { Button } from "@blueprintjs/core";
import { useMemo, useState, type JSX } from "react";
import type { Recognised } from "../../../contract/cypher.ts";
import { useRecognised } from "../../api/use-queries.ts";
import { isSet, partOf, takeStep } from "../../state/actions/take-step.ts";
import { app, useApp } from "../../state/app-store.ts";
import { draftValues } from "../../state/parameter-drafts.ts";
import { useWords } from "../../state/use-words.ts";
import { recognisedWords } from "../../text/recognised-words.ts";
import type { CypherRun } from "./runs.ts";

/** Where a statement is what a click on the picture asks: what it is called there, and the way to do it. */
export function StepLine({ run }: { run: CypherRun }): JSX.Element | null {
  const { key, statement } = run;
  const parameters = useMemo(() => draftValues(run.parameters), [run.parameters]);
  const { data } = useRecognised({ key, statement, parameters }, true);
  return data?.recognised == null ? null : <Step recognised={data.recognised} />;
}

function Step({ recognised }: { recognised: Recognised }): JSX.Element {
  const words = useWords();
  const { t } = words;
  const [said, setSaid] = useState<string | null>(null);
  const isBusy = useApp((state) => state.busy !== null || !state.isBegun);
  const take = async () => {
    setSaid(null);
    const before = app.getState().present;
    if (!(await takeStep(recognised)) || recognised.step === "filter") return;
    const { present } = app.getState();
    const marks = present.nodes.length - before.nodes.length;
    const links = present.edges.length - before.edges.length;
    setSaid(marks + links <= 0 ? t("query.added.none") : t("query.added", { marks, links }));
  };
  return (
    <section className="step-line" aria-label={t("query.step")}>
      <h3>{t("query.step")}</h3>
      <p>{recognisedWords(recognised, words)}</p>
      <div className="graph-acts">
        <Button size="small" disabled={isBusy} text={doWords(recognised, t)} onClick={() => void take()} />
        <span role="status">{recognised.step === "filter" ? <FilterSaid {...recognised} /> : said}</span>
      </div>
    </section>
  );
}

type Say = ReturnType<typeof useWords>["t"];

function doWords(recognised: Recognised, t: Say): string {
  if (recognised.step !== "filter") return t(`query.step.${recognised.step}.do`);
  return t("query.step.filter.do", { count: Object.keys(partOf(recognised.filter)).length });
}

/** Once the picture is filtered so, by this line or otherwise. */
function FilterSaid({ filter }: Extract<Recognised, { step: "filter" }>): JSX.Element | null {
  const { t } = useWords();
  const part = partOf(filter);
  const isThere = useApp(({ present }) => isSet(present.filter, part));
  return isThere ? <>{t("query.step.set", { count: Object.keys(part).length })}</> : null;
}
