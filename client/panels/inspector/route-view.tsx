import type { JSX } from "react";
import type { GraphEdge } from "../../../contract/slice.ts";
import type { FoundWay } from "../../graph/found-way.ts";
import { indexSlice } from "../../graph/index-slice.ts";
import { weakestLegOf, type Way } from "../../graph/ways.ts";
import { addPiece } from "../../state/actions/add-piece.ts";
import { select } from "../../state/actions/select.ts";
import { useWords } from "../../state/use-words.ts";
import { boundedFigure } from "../../text/bounded-figure.ts";
import { wayInWords } from "../../text/way-words.ts";
import { Meter } from "../../ui/marks.tsx";
import { Section } from "../../ui/section.tsx";
import { RouteActs } from "./route-acts.tsx";
import { CloseButton } from "./close-button.tsx";
import { RouteCypher } from "./route-cypher.tsx";
import { RouteInModel } from "./route-in-model.tsx";
import { RouteLadder } from "./route-ladder.tsx";
import "./route.css";

/** A route that is lit: its stops and legs with who says so, what it is worth and why, what others say instead. */
export function RouteView({ way, answer, rank, count, question }: FoundWay): JSX.Element {
  const words = useWords();
  const { t, name, number } = words;
  const { route, stops, legs } = way;
  const [start, goal] = [stops[0], stops.at(-1)];
  const inferred = legs.filter(({ view }) => view.status === "inferred").length;
  return (
    <>
      <h2 className="title">
        {t("routes.ladder", { from: start ? name(start.node) : "", to: goal ? name(goal.node) : "" })}
      </h2>
      <div className="facts">
        <span>{t("routes.legs", { count: legs.length })}</span>
        {inferred > 0 && <span>{t("routes.some-inferred", { count: inferred, total: legs.length })}</span>}
        <span>{rank === null ? t("routes.unranked") : t("routes.rank-of", { rank, count })}</span>
        {route.distanceKm !== null && (
          <span
            title={t(route.isDistanceWhole ? "routes.distance" : "routes.distance-part", {
              km: number(Math.round(route.distanceKm)),
            })}
          >
            {route.isDistanceWhole ? "" : "≥ "}
            {number(Math.round(route.distanceKm))} km
          </span>
        )}
      </div>
      <RouteInModel way={way} />
      <RouteActs way={way} question={question} />
      <Section title={t("routes.sentence")}>
        <p className="summary">
          {wayInWords(way, words)} {route.cases.length > 1 && t("routes.sentence.chain")}
        </p>
      </Section>
      <RouteConfidence way={way} />
      <Section title={t("ladder.title")}>
        <RouteLadder way={way} disputed={new Set(answer.instead.map(({ leg }) => leg))} />
      </Section>
      <Without way={way} />
      <Instead way={way} answer={answer} />
      <RouteCypher way={way} />
      <p className="route-caveat">{t("routes.caveat")}</p>
    </>
  );
}

function RouteConfidence({ way }: { way: Way }): JSX.Element {
  const { t, figure } = useWords();
  const { route, legs, isInferred } = way;
  const isExact = route.confidence === route.confidenceTo;
  return (
    <Section title={t("routes.confidence")} aside={t("routes.joint")}>
      <div className="route-figure">
        <b>{boundedFigure(figure(route.confidence), isInferred)}</b>
        <span>
          <Meter value={route.confidence} width={150} inferred={isInferred} />
          {legs.length > 1 && <em>{t("routes.weakest-rule", { value: figure(route.weakest.confidence) })}</em>}
        </span>
      </div>
      <WeakestLeg way={way} />
      {legs.length > 1 && (
        <p className="route-working">
          {t("routes.product", {
            product: legs.map(({ view }) => figure(view.confidence)).join(" × "),
            value: figure(route.product),
          })}
        </p>
      )}
      {route.shared.map(({ voice, publisher, legs: count }) => (
        <p key={voice} className="route-working">
          {t("routes.shared", { publisher, count })}
        </p>
      ))}
      {!isExact && (
        <p className="route-working">
          {t("routes.between-bounds", { low: figure(route.confidence), high: figure(route.confidenceTo) })}
        </p>
      )}
    </Section>
  );
}

/** Which leg is the least sure; nothing where none is. */
function WeakestLeg({ way }: { way: Way }): JSX.Element | null {
  const { t, title, figure } = useWords();
  const weakest = weakestLegOf(way);
  if (weakest === null) return null;
  const { rank, from, to, leg } = weakest;
  return (
    <p className="route-working weakest">
      {t("ladder.weakest", {
        rank,
        from: title(from),
        to: title(to),
        value: boundedFigure(figure(leg.view.confidence), leg.view.status === "inferred"),
      })}
    </p>
  );
}

/** What is left of the figure without each of the sources. */
function Without({ way: { route } }: { way: Way }): JSX.Element | null {
  const { t, figure } = useWords();
  if (route.without.length === 0) return null;
  return (
    <Section title={t("routes.without")}>
      <ul className="without">
        {route.without.map(({ source, publisher, confidence }) => (
          <li key={source}>
            <span>{publisher}</span>
            {confidence === null ? <b>{t("routes.breaks")}</b> : <span className="num">{figure(confidence)}</span>}
            <CloseButton of="sources" id={source} name={publisher || source} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Instead({ way, answer }: Pick<FoundWay, "way" | "answer">): JSX.Element | null {
  const { t, name } = useWords();
  const { nodes, edges } = indexSlice(answer.slice);
  const rivals = answer.instead.flatMap(({ leg, instead }) =>
    way.legs.some(({ view }) => view.id === leg) ? (edges.get(instead) ?? []) : [],
  );
  if (rivals.length === 0) return null;
  const ends = (edge: GraphEdge) => [nodes.get(edge.from), nodes.get(edge.to)].flatMap((node) => node ?? []);
  const open = (edge: GraphEdge) => {
    addPiece({ nodes: ends(edge), edges: [edge] }, "step.add-connection");
    select(edge.id);
  };
  return (
    <Section title={t("routes.told-instead")} count={rivals.length}>
      <ul className="open-questions">
        {rivals.map((edge) => (
          <li key={edge.id}>
            <button type="button" onClick={() => open(edge)}>
              <i aria-hidden>≠</i>
              <span>
                <b>{ends(edge).map(name).join(" → ")}</b> {edge.status !== null && t(`status.${edge.status}`)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
