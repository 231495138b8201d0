import type { JSX } from "react";
import type { PlanStep } from "../../../contract/cypher.ts";
import { useWords } from "../../state/use-words.ts";
import { keyed } from "../../ui/keyed.ts";
import "./plan-tree.css";

/** Steps that are set in; a plan may be deeper than the panel is wide. */
const DEEPEST = 24;

/** How the database goes about a statement: a step stands above what it needs. */
export function PlanTree({ plan }: { plan: readonly PlanStep[] }): JSX.Element {
  const { t } = useWords();
  if (plan.length === 0) return <p className="plan-why">{t("query.plan.none")}</p>;
  return (
    <div className="plan">
      <p className="plan-why">{t("query.plan.why")}</p>
      <ol tabIndex={0} aria-label={t("query.plan")}>
        {keyed(plan, JSON.stringify).map(({ key, item: { depth, operator, details, estimatedRows } }) => (
          <li key={key} aria-level={depth + 1} style={{ paddingLeft: 12 + 14 * Math.min(depth, DEEPEST) }}>
            {depth > 0 && <i aria-hidden>└</i>}
            <b>{operator.replace(/@.*$/, "")}</b>
            {estimatedRows !== null && (
              <span className="num">{t("query.plan.rows", { count: Math.round(estimatedRows) })}</span>
            )}
            {details !== "" && <code>{details}</code>}
          </li>
        ))}
      </ol>
    </div>
  );
}
