import type { JSX } from "react";
import type { Confidence, WeighedClaim } from "../../../contract/evidence.ts";
import { useWords } from "../../state/use-words.ts";
import { gradeWords } from "../../text/grade-words.ts";
import { Grade } from "../../ui/marks.tsx";
import { RuleFactors } from "./rule-factors.tsx";
import { WorkingTotal } from "./working-total.tsx";
import "./working.css";

/** The figure with all that makes it: a row a claim, the formula, and the factor of each rule of ours. */
export function Working({ confidence, isInferred }: { confidence: Confidence; isInferred: boolean }): JSX.Element {
  const { t } = useWords();
  const { value, parts, voices } = confidence;
  return (
    <div className="working">
      <WorkingTotal
        value={value}
        isInferred={isInferred}
        from={t("confidence.claims", { count: parts.length, voices })}
      />
      <table>
        <tbody>
          {parts.map((part, index) => (
            <Part key={part.claim.id} part={part} number={index + 1} />
          ))}
        </tbody>
      </table>
      <Formula confidence={confidence} />
    </div>
  );
}

/** A copy is struck through and says whom it copies. */
function Part({ part, number }: { part: WeighedClaim; number: number }): JSX.Element {
  const { t, figure, language } = useWords();
  const { claim, reliability, credibility, factor, weight, counted } = part;
  const { source } = claim;
  const whom = source.originPublisher;
  return (
    <tr className={counted ? undefined : "off"}>
      <td>{number}</td>
      <td>
        <Grade
          reliability={source.reliability}
          credibility={claim.credibility}
          label={gradeWords(source.reliability, claim.credibility, language)}
        />
      </td>
      <td className="num">
        {counted ? (
          <Product parts={[reliability, credibility, factor]} />
        ) : (
          <s>
            <Product parts={[reliability, credibility, factor]} />
          </s>
        )}
        {claim.state !== "stated" &&
          ` ${t(claim.state === "disputed" ? "confidence.disputed" : "confidence.retracted")}`}
        {!counted && ` ${whom === null ? t("confidence.same-voice") : t("confidence.copies", { whom })}`}
      </td>
      <td className="num">{counted ? `= ${figure(weight)}` : <s>= {figure(weight)}</s>}</td>
    </tr>
  );
}

/** Reliability × credibility, and the factor of a claim's state where it is not 1. */
function Product({ parts }: { parts: readonly [number, number, number] }): JSX.Element {
  const { language } = useWords();
  const one = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  const [reliability, credibility, factor] = parts;
  return (
    <>{[reliability, credibility, ...(factor === 1 ? [] : [factor])].map((value) => one.format(value)).join(" × ")}</>
  );
}

function Formula({ confidence }: { confidence: Confidence }): JSX.Element {
  const { figure } = useWords();
  const { claimsValue, parts, rules } = confidence;
  const counted = parts.filter((part) => part.counted);
  return (
    <>
      <p className="num">
        1 − {counted.map((part) => `(1 − ${figure(part.weight)})`).join(" × ")} = <b>{figure(claimsValue)}</b>
      </p>
      {rules.length > 0 && (
        <p className="num">
          {figure(claimsValue)}
          <RuleFactors confidence={confidence} />
        </p>
      )}
    </>
  );
}
