import { Unpin } from "@blueprintjs/icons";
import type { JSX } from "react";
import type { RoutesBody } from "../../../contract/routes.ts";
import { isSameRoute, MOST_PINNED_ROUTES } from "../../graph/pinned-routes.ts";
import { unpinRoute } from "../../state/actions/pin-route.ts";
import { lightWay } from "../../state/actions/ways.ts";
import { facts, useApp } from "../../state/app-store.ts";
import { nameOf } from "../../state/told.ts";
import { useNodesBy } from "../../state/use-nodes-by.ts";
import { usePinnedWays, type PinnedWay } from "../../state/use-pinned-ways.ts";
import { useWords } from "../../state/use-words.ts";
import { questionInWords } from "../../text/question-words.ts";
import { routeName } from "../../text/way-words.ts";
import { ConfidenceFigure } from "../../ui/confidence.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Section } from "../../ui/section.tsx";
import { CompareButton } from "./route-tools.tsx";
import "./pinned-list.css";

/** Routes that stay lit, each with the question it answers; nothing where none is. */
export function PinnedList(): JSX.Element | null {
  const { t } = useWords();
  const pinned = usePinnedWays();
  if (pinned.length === 0) return null;
  return (
    <Section title={t("pins.title")} count={t("pins.of", { count: pinned.length, most: MOST_PINNED_ROUTES })}>
      <ul className="pinned-routes">
        {pinned.map((each) => (
          <PinnedItem key={each.route.legs.join(" ")} pinned={each} />
        ))}
      </ul>
    </Section>
  );
}

function PinnedItem({ pinned: { route, found, state } }: { pinned: PinnedWay }): JSX.Element {
  const words = useWords();
  const { t, figure } = words;
  const isLit = useApp(({ present }) => present.lit?.by === "route" && isSameRoute(present.lit.value, route.legs));
  const question = useQuestionWords(route.question);
  const name = found === null ? question : routeName(found.way, words);
  return (
    <li className={isLit ? "pinned-route on" : "pinned-route"}>
      {found === null ? (
        <p>
          <b>{question}</b>
          {state !== "found" && <em>{t(`pins.${state}`)}</em>}
        </p>
      ) : (
        <button type="button" aria-pressed={isLit} title={name} onClick={() => lightWay(found.way)}>
          <b>{name}</b>
          <ConfidenceFigure
            value={found.way.route.confidence}
            figure={figure(found.way.route.confidence)}
            width={30}
            inferred={found.way.isInferred}
          />
          <em>{question}</em>
        </button>
      )}
      {found !== null && <CompareButton way={found.way} />}
      <IconButton icon={<Unpin size={12} />} label={t("pins.unpin", { name })} onClick={() => unpinRoute(route)} />
    </li>
  );
}

function useQuestionWords(body: RoutesBody): string {
  const words = useWords();
  const { from = [], to = [], via = [], commodities = [], methods = [] } = body;
  const nodes = useNodesBy([...from, ...to, ...via, ...(body.avoid?.places ?? []), ...commodities, ...methods]);
  const named = (id: string) => {
    const node = nodes.get(id);
    if (node === undefined) return nameOf(id, words, facts);
    return node.kind === "commodity" ? words.name(node) : words.title(node);
  };
  return questionInWords(body, named, words);
}
