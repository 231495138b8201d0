import { Button } from "@blueprintjs/core";
import { Flows, Pin, Unpin } from "@blueprintjs/icons";
import type { JSX } from "react";
import type { FoundWay } from "../../graph/found-way.ts";
import { isSameRoute, MOST_PINNED_ROUTES } from "../../graph/pinned-routes.ts";
import { legIdsOf, pieceOf, waysOf, type Way } from "../../graph/ways.ts";
import { useWays } from "../../api/ask-ways.ts";
import { compareWith } from "../../state/actions/compare-routes.ts";
import { keepOnly } from "../../state/actions/hide.ts";
import { layOutRoutes } from "../../state/actions/lay-out-routes.ts";
import { useApp } from "../../state/app-store.ts";
import { usePin } from "../../state/use-pin.ts";
import { usePinnedWays } from "../../state/use-pinned-ways.ts";
import { useWords } from "../../state/use-words.ts";
import { routeName } from "../../text/way-words.ts";
import "./route-acts.css";

/** What can be done with a route that is shown. One that only a model has is not pinned: no question finds it again. */
export function RouteActs({ way, question }: Pick<FoundWay, "way" | "question">): JSX.Element {
  const { t } = useWords();
  const { isOn, isFull, toggle } = usePin(way);
  const piece = pieceOf(way);
  return (
    <div className="route-acts">
      {question !== null && (
        <Button
          size="small"
          icon={isOn ? <Unpin size={12} /> : <Pin size={12} />}
          active={isOn}
          aria-pressed={isOn}
          disabled={isFull}
          title={t(isFull ? "pins.full" : "pins.pin.why", { count: MOST_PINNED_ROUTES })}
          text={t(isOn ? "pins.unpin-short" : "pins.pin-short")}
          onClick={() => toggle(question)}
        />
      )}
      <Button
        size="small"
        icon={<Flows size={12} />}
        title={t("lay.one.why")}
        text={t("lay.one")}
        onClick={() => layOutRoutes([way])}
      />
      <Button
        size="small"
        text={t("routes.keep")}
        onClick={() => keepOnly([...piece.nodes, ...piece.edges].map(({ id }) => id))}
      />
      <CompareChoice way={way} />
    </div>
  );
}

interface Other {
  way: Way;
  label: string;
}

/** The other routes of the answer, and the pinned ones; nothing where there is no other. */
function CompareChoice({ way }: { way: Way }): JSX.Element | null {
  const { t } = useWords();
  const others = useOthers(way);
  if (others.length === 0) return null;
  return (
    <select
      aria-label={t("compare.choose")}
      value=""
      onChange={({ target }) => compareWith(others[Number(target.value)]?.way ?? null)}
    >
      <option value="">{t("compare.choose")}</option>
      {others.map(({ way: other, label }, index) => (
        <option key={other.route.id} value={String(index)}>
          {label}
        </option>
      ))}
    </select>
  );
}

function useOthers(way: Way): Other[] {
  const words = useWords();
  const asked = useApp(({ present }) => present.ways);
  const { data: answer } = useWays(asked, "…");
  const pinned = usePinnedWays().flatMap(({ found }) => (found === null ? [] : [found.way]));
  const listed = answer === undefined ? [] : waysOf(answer.routes, answer);
  const legs = legIdsOf(way);
  const isOther = (one: Way) => !isSameRoute(legIdsOf(one), legs);
  const isListed = (one: Way) => listed.some((each) => isSameRoute(legIdsOf(each), legIdsOf(one)));
  return [
    ...listed.map((one, index) => ({
      way: one,
      label: words.t("compare.option", { rank: index + 1, name: routeName(one, words) }),
    })),
    ...pinned
      .filter((one) => !isListed(one))
      .map((one) => ({ way: one, label: words.t("compare.option-pinned", { name: routeName(one, words) }) })),
  ].filter((each) => isOther(each.way));
}
