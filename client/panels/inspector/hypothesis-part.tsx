import { Button } from "@blueprintjs/core";
import { useMemo, type JSX } from "react";
import type { RelationshipEvidence } from "../../../contract/evidence.ts";
import type { GraphEdge } from "../../../contract/slice.ts";
import { useKeptHypotheses } from "../../api/ask-hypotheses.ts";
import { lineOf } from "../../graph/hypothesis-line.ts";
import { openLeg, withdraw } from "../../state/actions/hypotheses.ts";
import { useWords } from "../../state/use-words.ts";
import { dateWords } from "../../text/dates.ts";
import { whyWords } from "../../text/hypothesis-words.ts";
import { ConfidenceFigure } from "../../ui/confidence.tsx";
import { Section } from "../../ui/section.tsx";
import { Settling } from "../../ui/settling.tsx";
import { RuleFactors } from "./rule-factors.tsx";
import { WorkingTotal } from "./working-total.tsx";
import "./hypothesis-part.css";

type Premises = NonNullable<RelationshipEvidence["premises"]>;

interface PartProps {
  edge: GraphEdge;
  premises: Premises;
}

/** What a kept hypothesis is: no source says so, which legs it rests on, what would settle it, and the way out. */
export function HypothesisPart({ edge, premises }: PartProps): JSX.Element {
  const words = useWords();
  const { t, name, figure, language } = words;
  const { data } = useKeptHypotheses();
  const kept = data?.kept.find(({ id }) => id === edge.id);
  const line = useMemo(() => (kept?.hypothesis && data ? lineOf(kept.hypothesis, data.slice) : null), [kept, data]);
  const { acceptedAt } = edge.properties;
  return (
    <Section title={t("hypotheses.single")}>
      <div className="hypothesis-part">
        <p>
          <strong>{t("hypotheses.label")}</strong>{" "}
          {typeof acceptedAt === "string" &&
            t("hypotheses.accepted", { day: dateWords(acceptedAt.slice(0, 10), language) })}
        </p>
        {line !== null && <p>{whyWords(line, words)}</p>}
        <h4>{t("hypotheses.premises")}</h4>
        <ul>
          {premises.map(({ id, from, to, confidence }) => (
            <li key={id}>
              <button
                type="button"
                title={t("hypotheses.open-leg", { from: name(from), to: name(to) })}
                onClick={() => void openLeg({ id, from: from.id, to: to.id })}
              >
                <span>
                  {name(from)} → {name(to)}
                </span>
                <ConfidenceFigure value={confidence} figure={figure(confidence)} width={40} />
              </button>
            </li>
          ))}
        </ul>
        {premises.length < 2 && <p className="gone">{t("hypotheses.gone")}</p>}
        {line !== null && data !== undefined && <Settling line={line} slice={data.slice} />}
        {kept !== undefined && (
          <Button size="small" text={t("hypotheses.withdraw")} onClick={() => void withdraw(kept)} />
        )}
      </div>
    </Section>
  );
}

/** Of a hypothesis the claims are not added up: both of its legs must stand, and its rule must hold. */
export function HypothesisWorking({ evidence }: { evidence: RelationshipEvidence }): JSX.Element {
  const { t, figure } = useWords();
  const { confidence, premises = [] } = evidence;
  const { claimsValue } = confidence;
  const product = premises.reduce((all, each) => all * each.confidence, 1);
  const isShared = premises.length > 1 && Math.abs(claimsValue - product) > 1e-9;
  return (
    <div className="working">
      <WorkingTotal value={confidence.value} isInferred from={t("hypotheses.both")} />
      <p className="num">
        {premises.map((each) => figure(each.confidence)).join(isShared ? "; " : " × ")}
        {isShared ? ` ${t("hypotheses.shared-voice")} ` : " = "}
        <b>{figure(claimsValue)}</b>
        <RuleFactors confidence={confidence} />
      </p>
    </div>
  );
}
