import { Button } from "@blueprintjs/core";
import { useEffect, useMemo, useState, type JSX } from "react";
import type { Closed, RouteView, RoutesBody, WhatIfAnswer, WhatIfPair } from "../../../contract/routes.ts";
import { useWhatIf } from "../../api/ask-ways.ts";
import { closedStops } from "../../graph/closed-stops.ts";
import { indexSlice } from "../../graph/index-slice.ts";
import { legIdsOf, piecesOf, waysOf } from "../../graph/ways.ts";
import { wayDifference } from "../../graph/way-difference.ts";
import { remember } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { boundedFigure } from "../../text/bounded-figure.ts";
import { modelInWords, shownInWords } from "../../text/model-words.ts";
import { Answer } from "../../ui/answer.tsx";
import { ModelBadge } from "../../ui/model-badge.tsx";
import { Section } from "../../ui/section.tsx";
import { LightButton } from "./light-button.tsx";
import { ModelWays } from "./model-ways.tsx";
import { ShownRoutes } from "./shown-routes.tsx";
import "./what-if.css";

/** The same question with something closed: what is lost, what goes another way, what that costs. */
export function WhatIf({ body, closed, name }: { body: RoutesBody; closed: Closed; name: string }): JSX.Element {
  const query = useWhatIf({ question: body, closed }, name);
  return <Answer query={query}>{(answer) => <Compared answer={answer} closed={closed} />}</Answer>;
}

function Compared({ answer, closed }: { answer: WhatIfAnswer; closed: Closed }): JSX.Element {
  const words = useWords();
  const { t } = words;
  const [isAllShown, showAll] = useState(false);
  // What is closed is named by its chip and in every file, also where an address brought it.
  useEffect(() => remember(answer.slice), [answer]);
  const stopsClosed = useMemo(() => closedStops(closed, answer.slice.nodes), [closed, answer]);
  const { counts, pairs, shown: all } = answer;
  const changed = pairs.filter(({ outcome }) => outcome !== "untouched");
  const shown = isAllShown ? pairs : changed;
  return (
    <>
      <p className="route-summary" role="status">
        <b>
          {modelInWords(counts, words)} {shownInWords(all, words)}
        </b>{" "}
        <ModelBadge /> {t("routes.model.why")}
        {(closed.years ?? []).length > 0 && <> {t("closed.years.why")}</>}
        {!answer.isComplete && <> {t("routes.incomplete")}</>}
      </p>
      <ol className="pairs">
        {shown.map((pair) => (
          <li key={`${pair.from} ${pair.to}`}>
            <Pair pair={pair} answer={answer} closed={stopsClosed} />
          </li>
        ))}
      </ol>
      {!isAllShown && counts.untouched > 0 && (
        <div className="copies">
          <Button
            size="small"
            variant="minimal"
            text={t("routes.untouched.show", { count: counts.untouched })}
            onClick={() => showAll(true)}
          />
        </div>
      )}
      <ShownRoutes answer={answer} closed={stopsClosed} />
      <LostWays answer={answer} />
      <Critical answer={answer} />
    </>
  );
}

/** Of ends that are areas: the ways into and out of their places that no way replaces. */
function LostWays({ answer }: { answer: WhatIfAnswer }): JSX.Element | null {
  const { t } = useWords();
  const told = new Set(answer.pairs.flatMap(({ before, after }) => (after === null ? [before.id] : [])));
  const more = answer.lostWays.filter(({ id }) => !told.has(id));
  if (more.length === 0) return null;
  return (
    <Section title={t("routes.lost-ways")} count={more.length}>
      <ModelWays routes={more} answer={answer} />
    </Section>
  );
}

interface PairProps {
  pair: WhatIfPair;
  answer: WhatIfAnswer;
  /** Stops that the model closes. */
  closed: ReadonlySet<string>;
}

/** The two ways one above the other, with what differs marked, and both of them on the picture. */
function Pair({ pair: { outcome, before, after }, answer, closed }: PairProps): JSX.Element {
  const { t } = useWords();
  if (outcome === "untouched") return <ModelWays routes={[before]} answer={answer} />;
  const { lost, added, weaker } = wayDifference(before, after);
  const isWeaker = outcome === "weakened";
  return (
    <>
      <ModelWays routes={[before]} answer={answer} changed={{ when: "before", legs: lost, how: "lost", closed }} />
      <p className={outcome === "lost" ? "pair-words lost" : "pair-words"}>
        {t(`routes.pair.${outcome}`)} {after !== null && <Change before={before} after={after} />}
      </p>
      {after !== null && (
        <ModelWays
          routes={[after]}
          answer={answer}
          changed={{ when: "after", legs: isWeaker ? weaker : added, how: isWeaker ? "weaker" : "new", closed }}
        />
      )}
      {!isWeaker && <BothButton before={before} after={after} answer={answer} />}
    </>
  );
}

/** What is lost and what goes instead, lit together: what is lost bears a cross. */
function BothButton({
  before,
  after,
  answer,
}: Pick<WhatIfPair, "before" | "after"> & { answer: WhatIfAnswer }): JSX.Element | null {
  const { t } = useWords();
  const ways = useMemo(() => waysOf(after === null ? [before] : [before, after], answer), [before, after, answer]);
  const { lost } = wayDifference(before, after);
  const value = [...new Set(ways.flatMap(legIdsOf))];
  const lit = { by: "closure", value, lost: value.filter((id) => lost.has(id)) } as const;
  if (ways.length === 0) return null;
  return (
    <div className="copies">
      <LightButton
        lit={lit}
        piece={piecesOf(ways)}
        step="step.light-closed"
        variant="minimal"
        text={t(after === null ? "closed.only" : "closed.both")}
        title={t("closed.both.title")}
      />
    </div>
  );
}

const isInferred = ({ legs }: RouteView): boolean => legs.some(({ status }) => status === "inferred");

/** Legs, kilometres and confidence gained or lost. */
function Change({ before, after }: { before: RouteView; after: RouteView }): JSX.Element {
  const { t, figure, number } = useWords();
  const legs = after.legs.length - before.legs.length;
  const isKnown = before.isDistanceWhole && after.isDistanceWhole;
  const km = Math.round((after.distanceKm ?? 0) - (before.distanceKm ?? 0));
  const signed = `${km > 0 ? "+" : km < 0 ? "−" : "±"}${number(Math.abs(km))}`;
  const legWords =
    legs === 0
      ? t("routes.same-legs")
      : t(legs > 0 ? "routes.more-legs" : "routes.fewer-legs", { count: Math.abs(legs) });
  return (
    <>
      {t("routes.pair.change", {
        legs: legWords,
        km: isKnown ? t("routes.km-change", { km: signed }) : t("routes.km-unknown"),
        before: boundedFigure(figure(before.confidence), isInferred(before)),
        after: boundedFigure(figure(after.confidence), isInferred(after)),
      })}
    </>
  );
}

/** Where ways now come together that did not have to before. */
function Critical({ answer: { critical, slice } }: { answer: WhatIfAnswer }): JSX.Element | null {
  const { t, name } = useWords();
  const { nodes } = indexSlice(slice);
  if (critical.length === 0) return null;
  return (
    <Section title={t("routes.critical")}>
      <ul className="left-out">
        {critical.slice(0, 5).map(({ place, pairs }) => {
          const node = nodes.get(place);
          return (
            <li key={place}>
              <b>{node === undefined ? place : name(node)}</b> {t("routes.critical.pairs", { count: pairs })}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
