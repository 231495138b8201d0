import type { JSX } from "react";
import type { Confidence } from "../../../contract/evidence.ts";
import { useWords } from "../../state/use-words.ts";
import { boundedFigure } from "../../text/bounded-figure.ts";
import { ruleSentence } from "../../text/rule-words.ts";

/** "× 0.60 (rule …) = ≤ 0.38": what is left of a figure by the factor of each rule of ours. */
export function RuleFactors({ confidence: { rules, value } }: { confidence: Confidence }): JSX.Element {
  const { t, figure, language } = useWords();
  return (
    <>
      {rules.map((rule) => (
        <span key={rule.id} title={rule.reason ?? ruleSentence(rule, language)}>
          {" "}
          × {figure(rule.factor)} <em>({t("confidence.rule", { rule: rule.id })})</em>
        </span>
      ))}{" "}
      = <b>{boundedFigure(figure(value), true)}</b>
    </>
  );
}
