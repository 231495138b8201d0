import { useState, type CSSProperties, type JSX } from "react";
import type { Way, WayLeg } from "../../graph/ways.ts";
import { select } from "../../state/actions/select.ts";
import { useWords } from "../../state/use-words.ts";
import { gradeWords } from "../../text/grade-words.ts";
import { caseDate } from "../../text/dates.ts";
import { ConfidenceFigure } from "../../ui/confidence.tsx";
import { Grade, Mark } from "../../ui/marks.tsx";
import { positionOutline } from "../../ui/position-outline.ts";
import { CloseButton } from "./close-button.tsx";
import { LegEvidence } from "./leg-evidence.tsx";

interface LadderProps {
  way: Way;
  /** Legs for which others tell another way. */
  disputed: ReadonlySet<string>;
}

/** Stops one under the other, and between each two the leg with what it rests on, of one leg at a time in full. */
export function RouteLadder({ way, disputed }: LadderProps): JSX.Element {
  const { t, name } = useWords();
  const { stops, legs, route } = way;
  const [unfolded, setUnfolded] = useState<string | null>(null);
  return (
    <ol className="ladder">
      {stops.map(({ node, steps }, index) => {
        const leg = legs[index];
        const next = stops[index + 1];
        return (
          <li key={node.id}>
            <div className="ladder-row">
              <button type="button" className="ladder-stop" onClick={() => select(node.id)}>
                <Mark kind={node.kind} size={14} outline={positionOutline(node)} />
                <span>
                  {name(node)}
                  {steps !== null && <em> {t("routes.in", { name: name(steps) })}</em>}
                </span>
              </button>
              <CloseButton of="places" id={node.id} name={name(node)} />
            </div>
            {leg && (
              <LadderLeg
                leg={leg}
                name={`${name(steps ?? node)} → ${next === undefined ? "" : name(next.node)}`}
                isDisputed={leg.edge.disputed || disputed.has(leg.view.id)}
                isUnfolded={unfolded === leg.view.id}
                onUnfold={() => setUnfolded(unfolded === leg.view.id ? null : leg.view.id)}
                label={t("routes.open-leg", {
                  from: name(steps ?? node),
                  to: next === undefined ? "" : name(next.node),
                })}
                publishers={route.without
                  .filter(({ legs: own }) => own.includes(leg.view.id))
                  .map(({ publisher }) => publisher)}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

interface LadderLegProps {
  leg: WayLeg;
  /** Its two ends. */
  name: string;
  label: string;
  publishers: readonly string[];
  isDisputed: boolean;
  isUnfolded: boolean;
  onUnfold: () => void;
}

function LadderLeg(props: LadderLegProps): JSX.Element {
  const { leg, name, label, publishers, isDisputed, isUnfolded, onUnfold } = props;
  const { t, figure, language } = useWords();
  const { view, edge, isWeakest } = leg;
  const style = { "--line": `var(--mode-${view.mode})` } as CSSProperties;
  const { grade } = edge;
  return (
    <div className={`ladder-leg ${view.status}`} style={style}>
      <div className="ladder-row">
        <button type="button" className="ladder-open" title={label} onClick={() => select(view.id)}>
          <span className="ladder-line">
            <span>
              <b>{t(`manner.${view.mode}`)}</b>
              {view.cases.length > 1 && `, ${t("routes.cases", { count: view.cases.length })}`},{" "}
              {caseDate(view, language)}
              {view.status === "inferred" && `, ${t("status.inferred")}`}
              {isWeakest && <i> {t("connections.weakest")}</i>}
            </span>
            <ConfidenceFigure
              value={view.confidence}
              figure={figure(view.confidence)}
              width={40}
              inferred={view.status === "inferred"}
            />
          </span>
          <span className="ladder-sources">
            {grade && <Grade {...grade} label={gradeWords(grade.reliability, grade.credibility, language)} />}
            {view.isHypothesis ? t("hypotheses.label") : publishers.join(", ")}
          </span>
          {view.others.length > 0 && <em>{t("routes.others", { count: view.others.length })}</em>}
        </button>
        <CloseButton of="legs" id={view.id} name={name} />
      </div>
      <button type="button" className="ladder-claims" aria-expanded={isUnfolded} onClick={onUnfold}>
        {t("ladder.claims", { count: edge.claims.length, voices: view.voices })}
        {isDisputed && <i> ≠ {t("legend.conflict")}</i>}
      </button>
      {isUnfolded && <LegEvidence leg={leg} />}
    </div>
  );
}
