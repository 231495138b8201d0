import { Button } from "@blueprintjs/core";
import { useMemo, useState, type JSX } from "react";
import type { Closed, RouteView, RoutesBody, WhatIfAnswer, WhatIfPair } from "../../../contract/routes.ts";
import { useWhatIf } from "../../api/ask-ways.ts";
import { indexSlice } from "../../graph/index-slice.ts";
import { litWay, waysOf, type Way } from "../../graph/ways.ts";
import { useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { Answer } from "../../ui/answer.tsx";
import { Section } from "../../ui/section.tsx";
import { RouteItem } from "./route-item.tsx";
import "./what-if.css";

/** The same question with something closed: what is lost, what goes another way, what that costs. */
export function WhatIf({ body, closed, name }: { body: RoutesBody; closed: Closed; name: string }): JSX.Element {
  const query = useWhatIf({ question: body, closed }, name);
  return <Answer query={query}>{(answer) => <Compared answer={answer} />}</Answer>;
}

function Compared({ answer }: { answer: WhatIfAnswer }): JSX.Element {
  const { t } = useWords();
  const [isAllShown, showAll] = useState(false);
  const { counts, pairs } = answer;
  const changed = pairs.filter(({ outcome }) => outcome !== "untouched");
  const shown = isAllShown ? pairs : changed;
  const parts = (["lost", "rerouted", "weakened", "untouched"] as const).flatMap((outcome) =>
    counts[outcome] > 0 ? [t(`routes.${outcome}`, { count: counts[outcome] })] : [],
  );
  return (
    <>
      <p className="route-summary" role="status">
        <b>{parts.length === 0 ? t("routes.no-pairs") : `${parts.join(", ")}.`}</b>{" "}
        <span className="model">{t("routes.model")}</span> {t("routes.model.why")}
        {!answer.isComplete && <> {t("routes.incomplete")}</>}
      </p>
      <ol className="pairs">
        {shown.map((pair) => (
          <li key={`${pair.from} ${pair.to}`}>
            <Pair pair={pair} answer={answer} />
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
      <Ways routes={more} answer={answer} />
    </Section>
  );
}

function Pair({ pair: { outcome, before, after }, answer }: { pair: WhatIfPair; answer: WhatIfAnswer }): JSX.Element {
  const { t } = useWords();
  return (
    <>
      <Ways routes={[before]} answer={answer} />
      {outcome !== "untouched" && (
        <p className={outcome === "lost" ? "pair-words lost" : "pair-words"}>
          {t(`routes.pair.${outcome}`)} {after !== null && <Change before={before} after={after} />}
        </p>
      )}
      {outcome !== "untouched" && after !== null && <Ways routes={[after]} answer={answer} />}
    </>
  );
}

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
        before: figure(before.confidence),
        after: figure(after.confidence),
      })}
    </>
  );
}

function Ways({ routes, answer }: { routes: readonly RouteView[]; answer: WhatIfAnswer }): JSX.Element {
  const ways = useMemo((): Way[] => waysOf(routes, answer), [routes, answer]);
  const lit = useApp(({ present }) => litWay(ways, present));
  return (
    <ol className="routes">
      {ways.map((way) => (
        <RouteItem key={way.route.id} way={way} rank={null} isLit={way === lit} question={null} instead={[]} />
      ))}
    </ol>
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
