import type { CSSProperties, JSX } from "react";
import type { Way, WayLeg } from "../../graph/ways.ts";
import { select } from "../../state/actions/select.ts";
import { useWords } from "../../state/use-words.ts";
import { gradeWords } from "../../text/grade-words.ts";
import { caseDate } from "../../text/dates.ts";
import { ConfidenceFigure } from "../../ui/confidence.tsx";
import { Grade, Mark } from "../../ui/marks.tsx";
import { positionOutline } from "../../ui/position-outline.ts";
import { CloseButton } from "./close-button.tsx";

/** Stops one under the other, and between each two the leg with what it rests on. */
export function RouteLadder({ way }: { way: Way }): JSX.Element {
  const { t, name } = useWords();
  const { stops, legs, route } = way;
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
              <div className="ladder-row">
                <LadderLeg
                  leg={leg}
                  label={t("routes.open-leg", {
                    from: name(steps ?? node),
                    to: next === undefined ? "" : name(next.node),
                  })}
                  publishers={route.without
                    .filter(({ legs: own }) => own.includes(leg.view.id))
                    .map(({ publisher }) => publisher)}
                />
                <CloseButton
                  of="legs"
                  id={leg.view.id}
                  name={`${name(steps ?? node)} → ${next === undefined ? "" : name(next.node)}`}
                />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function LadderLeg({
  leg,
  label,
  publishers,
}: {
  leg: WayLeg;
  label: string;
  publishers: readonly string[];
}): JSX.Element {
  const { t, figure, language } = useWords();
  const { view, edge, isWeakest } = leg;
  const style = { "--line": `var(--mode-${view.mode})` } as CSSProperties;
  const { grade } = edge;
  return (
    <button
      type="button"
      className={`ladder-leg ${view.status}`}
      style={style}
      title={label}
      onClick={() => select(view.id)}
    >
      <span className="ladder-line">
        <span>
          <b>{t(`manner.${view.mode}`)}</b>
          {view.cases.length > 1 && `, ${t("routes.cases", { count: view.cases.length })}`}, {caseDate(view, language)}
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
        {publishers.join(", ")}
      </span>
      {view.others.length > 0 && <em>{t("routes.others", { count: view.others.length })}</em>}
    </button>
  );
}
