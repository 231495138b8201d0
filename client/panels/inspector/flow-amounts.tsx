import type { JSX } from "react";
import type { AddedAmount, FlowsAnswer, FlowsBody, NotAdded } from "../../../contract/flows.ts";
import { useFlows } from "../../api/ask-flows.ts";
import { wholeCases, type MergedFlow } from "../../graph/flows/merge-flows.ts";
import { select } from "../../state/actions/select.ts";
import { facts } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { amountWords } from "../../text/amounts.ts";
import { goodsName } from "../../text/goods-names.ts";
import { DATA_LANGUAGE } from "../../text/messages.ts";
import { Answer } from "../../ui/answer.tsx";
import { Section } from "../../ui/section.tsx";

export interface FlowAmountsProps {
  flow: MergedFlow;
  answer: FlowsAnswer;
  /** What the flows of the picture were asked with. */
  body: FlowsBody;
}

/**
 * What was taken, as far as it may be added. Of several flows drawn as one the server adds the cases anew: sums of
 * sums would count a case twice that is in two of them. A case with an end elsewhere too gives its amount to neither.
 */
export function FlowAmounts({ flow, answer, body }: FlowAmountsProps): JSX.Element {
  const [only] = flow.parts;
  const isOne = flow.parts.length === 1 && only !== undefined;
  const whole = isOne ? [] : wholeCases(flow, answer);
  const query = useFlows(whole.length === 0 ? null : { ...body, cases: whole });
  const apart = ofCases(
    answer.notAdded,
    flow.cases.map(({ id }) => id).filter((id) => !whole.includes(id)),
  );
  if (whole.length === 0) return <Amounts added={isOne ? only.amounts : []} notAdded={apart} />;
  return (
    <Answer query={query}>
      {({ added, notAdded }) => {
        const own = ofCases(notAdded, whole).filter(({ reason }) => reason !== "several-ends");
        return <Amounts added={added} notAdded={[...own, ...apart]} />;
      }}
    </Answer>
  );
}

/** What was left out of all the picture's sums, as far as it concerns these cases. */
function ofCases(notAdded: readonly NotAdded[], cases: readonly string[]): NotAdded[] {
  return notAdded.filter(({ ids }) => ids.some((id) => cases.includes(id)));
}

interface AmountsProps {
  added: readonly AddedAmount[];
  notAdded: readonly NotAdded[];
}

function Amounts({ added, notAdded }: AmountsProps): JSX.Element {
  const { t, language } = useWords();
  return (
    <>
      <Section title={t("flow.amounts")}>
        {added.length === 0 && <p className="summary">{t("flow.amounts.none")}</p>}
        <ul className="flow-amounts">
          {added.map((each) => (
            <li key={`${each.commodity} ${each.unit}`}>
              <b>{amountWords({ ...each, alternativeTo: null }, language)}</b> {goodsName(each.name, language)}{" "}
              <em>{t("flow.amount.of", { count: each.cases.length })}</em>
            </li>
          ))}
        </ul>
      </Section>
      {notAdded.length > 0 && (
        <Section title={t("flow.not-added")} count={notAdded.length}>
          <ul className="flow-not-added">
            {notAdded.map((each) => (
              <li key={`${each.reason} ${each.ids.join(" ")}`}>
                <b>{t(`flow.not-added.${each.reason}`)}</b>
                <p lang={DATA_LANGUAGE}>{each.sentence}</p>
                <Cases ids={each.ids} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** The cases whose figures they are; a statistic is told in the sentence. */
function Cases({ ids }: { ids: readonly string[] }): JSX.Element {
  const { title } = useWords();
  const known = ids.flatMap((id) => facts.nodes.get(id) ?? []).filter(({ kind }) => kind === "case");
  return (
    <>
      {known.map((node) => (
        <button key={node.id} type="button" className="flow-figure" onClick={() => select(node.id)}>
          {title(node)}
        </button>
      ))}
    </>
  );
}
