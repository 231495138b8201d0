import { SegmentedControl } from "@blueprintjs/core";
import type { JSX } from "react";
import type { FlowsAnswer } from "../../contract/flows.ts";
import { FLOW_FORMS, FLOW_LEVELS, FLOW_SPLITS, type FlowsChoice } from "../graph/flows/choice.ts";
import { chooseFlows } from "../state/actions/flows.ts";
import { useApp } from "../state/app-store.ts";
import { useWords } from "../state/use-words.ts";
import type { MessageKey } from "../text/messages.ts";
import { Tray } from "./tray.tsx";
import type { ToldCases } from "./without-arrow.ts";

export interface FlowBarProps {
  answer: FlowsAnswer;
  told: ToldCases;
  cut: number;
}

/** How the flows are drawn, of how many cases they are, and what no arrow shows. */
export function FlowBar({ answer, told, cut }: FlowBarProps): JSX.Element {
  const { t } = useWords();
  const { form, split, level } = useApp(({ present }) => present.flows);
  return (
    <div className="flow-bar" role="group" aria-label={t("flows.bar")}>
      <Choice
        title={t("flows.form")}
        name="form"
        values={FLOW_FORMS}
        chosen={form}
        onChoose={(next) => chooseFlows({ form: next })}
      />
      {form === "map" && (
        <Choice
          title={t("flows.split")}
          name="split"
          values={FLOW_SPLITS}
          chosen={split}
          onChoose={(next) => chooseFlows({ split: next })}
        />
      )}
      <Choice
        title={t("flows.level")}
        name="level"
        label={(value) => (form === "sankey" && value === "auto" ? t("sankey.level.auto") : t(`flows.level.${value}`))}
        values={FLOW_LEVELS}
        chosen={level}
        onChoose={(next) => chooseFlows({ level: next })}
      />
      <span className="grow" />
      <span className="flow-count unseen" role="status">
        {t("flows.count", { cases: told.cases, flows: answer.flows.length })}
      </span>
      {cut > 0 && <span className="cut">{t("flows.cut", { count: cut })}</span>}
      {answer.isCut && <span className="cut">{t("flows.cut-read")}</span>}
      {form === "map" && <Tray answer={answer} told={told} />}
    </div>
  );
}

interface ChoiceProps<Name extends keyof FlowsChoice> {
  title: string;
  name: Name;
  values: readonly FlowsChoice[Name][];
  chosen: FlowsChoice[Name];
  onChoose: (value: FlowsChoice[Name]) => void;
  /** Where a value is called otherwise in this form. */
  label?: (value: FlowsChoice[Name]) => string;
}

function Choice<Name extends keyof FlowsChoice>({
  title,
  name,
  values,
  chosen,
  onChoose,
  label,
}: ChoiceProps<Name>): JSX.Element {
  const { t } = useWords();
  return (
    <span className="flow-choice">
      <span aria-hidden>{title}</span>
      <SegmentedControl
        size="small"
        aria-label={title}
        value={chosen}
        onValueChange={(value) => onChoose(value as FlowsChoice[Name])}
        options={values.map((value) => ({ value, label: label?.(value) ?? t(`flows.${name}.${value}` as MessageKey) }))}
      />
    </span>
  );
}
