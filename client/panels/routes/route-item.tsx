import type { CSSProperties, JSX } from "react";
import type { RoutesBody } from "../../../contract/routes.ts";
import { weakestLegOf, type Way, type WayLeg } from "../../graph/ways.ts";
import { lightWay } from "../../state/actions/ways.ts";
import { useWords } from "../../state/use-words.ts";
import { boundedFigure } from "../../text/bounded-figure.ts";
import { hypothesesInWords } from "../../text/way-words.ts";
import { ConfidenceFigure } from "../../ui/confidence.tsx";
import { Mark } from "../../ui/marks.tsx";
import { positionOutline } from "../../ui/position-outline.ts";
import { RouteTools } from "./route-tools.tsx";
import { StopNames } from "./stop-names.tsx";
import "./route-item.css";

export interface RouteItemProps {
  way: Way;
  /** Among those that are ranked; null: it is not. */
  rank: number | null;
  isLit: boolean;
  /** What it answers; null: only a model has it, and it cannot be pinned. */
  question: RoutesBody | null;
  /** What others say instead of one of its legs. */
  instead: readonly string[];
  /** In a model: which of its legs are others than before, or go. */
  changed?: Changed;
}

export interface Changed {
  /** Which of two ways it is; null: it stands alone. */
  when: "before" | "after" | null;
  legs: ReadonlySet<string>;
  how: "lost" | "new" | "weaker";
  /** Stops that the model closes. */
  closed: ReadonlySet<string>;
}

/** More stops than this have no room for their names side by side. */
const MOST_NAMED = 4;

/** A route as a line with its stops, left to right; pressed, it is shown on the picture. */
export function RouteItem({ way, rank, isLit, question, instead, changed }: RouteItemProps): JSX.Element {
  const { t, figure, name } = useWords();
  const { route, stops, legs, claims, isInferred } = way;
  return (
    <li className={isLit ? "route on" : "route"}>
      <button type="button" aria-pressed={isLit} title={t("routes.light")} onClick={() => lightWay(way)}>
        <span className="route-head">
          <b className={changed?.when ? "rank when" : "rank"}>
            {changed?.when ? t(`closed.${changed.when}`) : (rank ?? "·")}
          </b>
          <ConfidenceFigure
            value={route.confidence}
            figure={figure(route.confidence)}
            width={54}
            inferred={isInferred}
          />
          <em>
            {t("routes.legs", { count: legs.length })} · {t("routes.claims", { count: claims })}
          </em>
        </span>
        <span className="metro">
          {stops.map(({ node, steps }, index) => {
            const leg = legs[index];
            return (
              <span key={node.id} className={leg ? "metro-part" : "metro-part last"}>
                <span
                  className="metro-stop"
                  title={steps === null ? name(node) : `${name(node)}, ${t("routes.in", { name: name(steps) })}`}
                >
                  <Mark kind={node.kind} size={13} outline={positionOutline(node)} />
                </span>
                {leg && <MetroLeg leg={leg} how={changed?.legs.has(leg.view.id) ? changed.how : null} />}
              </span>
            );
          })}
        </span>
        <StopNames
          stops={stops.map(({ node }) => node)}
          isOfEnds={stops.length > MOST_NAMED}
          closed={changed?.closed}
        />
        <RouteFoot way={way} instead={instead} />
      </button>
      {question !== null && <RouteTools way={way} question={question} />}
    </li>
  );
}

const SIGN = { lost: "×", new: "", weaker: "↓" } as const;

function MetroLeg({ leg: { view, isWeakest }, how }: { leg: WayLeg; how: Changed["how"] | null }): JSX.Element {
  const { t, figure } = useWords();
  const style = { "--line": `var(--mode-${view.mode})` } as CSSProperties;
  return (
    <span className={`metro-leg ${view.status}${isWeakest ? " weakest" : ""} ${how ?? ""}`} style={style}>
      <span className="metro-words">
        {how && <span className="unseen">{t(`closed.${how}`)}, </span>}
        {t(`manner.${view.mode}`)} {boundedFigure(figure(view.confidence), view.status === "inferred")}
      </span>
      <i aria-hidden />
      {how !== null && SIGN[how] !== "" && (
        <b className="metro-sign" aria-hidden>
          {SIGN[how]}
        </b>
      )}
    </span>
  );
}

/** What a reader should know before he believes it. */
function RouteFoot({ way, instead }: { way: Way; instead: readonly string[] }): JSX.Element | null {
  const words = useWords();
  const { t } = words;
  const { route, legs } = way;
  const inferred = legs.filter(({ view }) => view.status === "inferred").length;
  const weakest = weakestLegOf(way);
  const parts: string[] = [];
  if (legs.length > 1) {
    if (legs.every(({ view }) => view.status === "reported")) parts.push(t("routes.all-reported"));
    else if (inferred > 0) parts.push(t("routes.some-inferred", { count: inferred, total: legs.length }));
    if (weakest === null) parts.push(t("routes.equal"));
  } else if (inferred > 0) parts.push(t("routes.leg-inferred"));
  const guessed = hypothesesInWords(way, words);
  if (guessed !== null) parts.push(guessed);
  if (route.cases.length > 1) parts.push(t("routes.chain-note"));
  return (
    <span className="route-foot">
      {parts.join(", ")}
      {weakest !== null && (
        <b>
          {parts.length > 0 && ", "}
          {t("routes.weakest", { rank: weakest.rank })}
        </b>
      )}
      {instead.length > 0 && (
        <b>
          {(parts.length > 0 || weakest !== null) && "; "}≠ {t("routes.instead", { name: instead.join(", ") })}
        </b>
      )}
    </span>
  );
}
