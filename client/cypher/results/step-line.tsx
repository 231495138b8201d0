import { Button } from "@blueprintjs/core";
import type { JSX } from "react";
import type { Recognised } from "../../../contract/cypher.ts";
import { useRecognised } from "../../api/use-queries.ts";
import { isSet, partOf, takeStep } from "../../state/actions/take-step.ts";
import { useApp } from "../../state/app-store.ts";
import { draftValues } from "../../state/parameter-drafts.ts";
import { useWords } from "../../state/use-words.ts";
import { recognisedWords } from "../../text/recognised-words.ts";
import type { CypherRun } from "./runs.ts";
import { useAddStep } from "./use-add-step.ts";

/** Where a statement is what a click on the picture asks: what it is called there, and the way to do it. */
export function StepLine({ run }: { run: CypherRun }): JSX.Element | null {
  const { key, statement, parameters } = run;
  const { data } = useRecognised({ key, statement, parameters: draftValues(parameters) });
  return data?.recognised == null ? null : <Step recognised={data.recognised} />;
}

function Step({ recognised }: { recognised: Recognised }): JSX.Element {
  const words = useWords();
  const { t } = words;
  const { isBusy, said, add } = useAddStep();
  const take = () => add(async () => (await takeStep(recognised)) && recognised.step !== "filter");
  return (
    <section className="step-line" aria-label={t("query.step")}>
      <h3>{t("query.step")}</h3>
      <p>{recognisedWords(recognised, words)}</p>
      <div className="graph-acts">
        <Button size="small" disabled={isBusy} text={doWords(recognised, t)} onClick={take} />
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
