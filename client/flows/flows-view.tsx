import { Button } from "@blueprintjs/core";
import { useEffect, useMemo, useState, type JSX, type RefObject } from "react";
import type { FlowsAnswer } from "../../contract/flows.ts";
import { useFlows } from "../api/ask-flows.ts";
import type { AskedFlows } from "../graph/flows/asked-flows.ts";
import { clearFilter } from "../state/actions/filter.ts";
import { app, useApp } from "../state/app-store.ts";
import { useAskedFlows, useWholeFlows } from "../state/picture-store.ts";
import { useWords } from "../state/use-words.ts";
import { Answer } from "../ui/answer.tsx";
import { Card } from "../ui/card.tsx";
import { FlowBar } from "./flow-bar.tsx";
import { FlowTable } from "./flow-table.tsx";
import { FORMS } from "./forms.ts";
import { MultipleMaps } from "./multiples/multiple-maps.tsx";
import type { ZoomHandle } from "./use-zoom.ts";
import { toldCases } from "./without-arrow.ts";
import "./flows.css";

/** Where the cases of the picture say that goods come from and go, added up; it follows filters and time line. */
export function FlowsView({ handle }: { handle: RefObject<ZoomHandle | null> }): JSX.Element {
  const { t } = useWords();
  const asked = useAskedFlows();
  const whole = useWholeFlows();
  const query = useFlows(asked.body);
  const all = useFlows(whole.body);
  const settled = useSettled(asked, query.isPlaceholderData);
  useNothingFolded();
  if (whole.body === null) return <Nothing headline={t("flows.no-case")} why={t("flows.no-case.why")} />;
  if (asked.body === null) {
    return (
      <Nothing headline={t("flows.filtered")} why={t("flows.filtered.why")}>
        <Button size="small" text={t("status.folded.clear")} onClick={clearFilter} />
      </Nothing>
    );
  }
  return (
    <div
      className="flow-view"
      data-mode="flows"
      data-ready={query.isSuccess && !query.isPlaceholderData}
      aria-busy={query.isPlaceholderData}
    >
      <Answer query={query}>
        {(answer) => <Drawn answer={answer} whole={all.data ?? answer} asked={settled} handle={handle} />}
      </Answer>
    </div>
  );
}

interface DrawnProps {
  answer: FlowsAnswer;
  whole: FlowsAnswer;
  asked: AskedFlows;
  handle: RefObject<ZoomHandle | null>;
}

function Drawn({ answer, whole, asked, handle }: DrawnProps): JSX.Element {
  const { t } = useWords();
  const { form, split, level } = useApp(({ present }) => present.flows);
  const Form = FORMS[form];
  const told = useMemo(() => toldCases(answer, asked, level), [answer, asked, level]);
  const shown = { answer, whole, level, told };
  return (
    <>
      <FlowBar answer={answer} told={told} cut={asked.cut} />
      {(form === "map" ? answer.flows : answer.cases).length === 0 ? (
        <Nothing headline={t("flows.none")} why={t("flows.none.why")} />
      ) : split === "none" || form !== "map" ? (
        <Form {...shown} handle={handle} />
      ) : (
        <MultipleMaps {...shown} by={split} />
      )}
      <FlowTable answer={answer} />
    </>
  );
}

function Nothing({ headline, why, children }: { headline: string; why: string; children?: JSX.Element }): JSX.Element {
  return (
    <div className="centre">
      <Card tone="plain" headline={headline} why={why}>
        {children}
      </Card>
    </div>
  );
}

/** The question whose answer is on the screen: the last answer stays until the next one is there. */
function useSettled(asked: AskedFlows, isWaiting: boolean): AskedFlows {
  const [settled, setSettled] = useState(asked);
  if (!isWaiting && settled !== asked) setSettled(asked);
  return isWaiting ? settled : asked;
}

/** No canvas stands beside it that could fold context, so what counts and lists leaves nothing out. */
function useNothingFolded(): void {
  useEffect(() => app.setState({ folded: 0, crowded: 0 }), []);
}
