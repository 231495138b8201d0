import { Comparison, Pin, Unpin } from "@blueprintjs/icons";
import type { JSX } from "react";
import type { RoutesBody } from "../../../contract/routes.ts";
import { isSameRoute, MOST_PINNED_ROUTES } from "../../graph/pinned-routes.ts";
import { legIdsOf, type Way } from "../../graph/ways.ts";
import { compareWith } from "../../state/actions/compare-routes.ts";
import { useApp } from "../../state/app-store.ts";
import { usePin } from "../../state/use-pin.ts";
import { useWords } from "../../state/use-words.ts";
import { routeName } from "../../text/way-words.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import "./route-tools.css";

/** What can be done with a route beside showing it: it is pinned, or set beside the one that is shown. */
export function RouteTools({ way, question }: { way: Way; question: RoutesBody }): JSX.Element {
  return (
    <span className="route-tools">
      <CompareButton way={way} />
      <PinButton way={way} question={question} />
    </span>
  );
}

function PinButton({ way, question }: { way: Way; question: RoutesBody }): JSX.Element {
  const words = useWords();
  const { t } = words;
  const { isOn, isFull, toggle } = usePin(way);
  return (
    <IconButton
      icon={isOn ? <Unpin size={12} /> : <Pin size={12} />}
      label={t(isOn ? "pins.unpin" : "pins.pin", { name: routeName(way, words) })}
      title={t(isFull ? "pins.full" : isOn ? "pins.unpin-short" : "pins.pin.why", { count: MOST_PINNED_ROUTES })}
      active={isOn}
      disabled={isFull}
      onClick={() => toggle(question)}
    />
  );
}

/** Only while another route is shown. */
export function CompareButton({ way }: { way: Way }): JSX.Element | null {
  const words = useWords();
  const lit = useApp(({ present }) => (present.lit?.by === "route" ? present.lit.value : null));
  const against = useApp(({ present }) => present.against);
  const legs = legIdsOf(way);
  if (lit === null || isSameRoute(lit, legs)) return null;
  const isOn = against !== null && isSameRoute(against, legs);
  return (
    <IconButton
      icon={<Comparison size={12} />}
      label={words.t("compare.with", { name: routeName(way, words) })}
      active={isOn}
      aria-pressed={isOn}
      onClick={() => compareWith(isOn ? null : way)}
    />
  );
}
