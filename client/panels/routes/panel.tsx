import { Cross, SwapVertical } from "@blueprintjs/icons";
import type { JSX } from "react";
import type { Closed, RoutesBody } from "../../../contract/routes.ts";
import type { GraphNode } from "../../../contract/slice.ts";
import { useWays } from "../../api/ask-ways.ts";
import { askWays, close } from "../../state/actions/ways.ts";
import { useApp } from "../../state/app-store.ts";
import { useNodesBy } from "../../state/use-nodes-by.ts";
import { useWords } from "../../state/use-words.ts";
import { Answer } from "../../ui/answer.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Chokepoints } from "./chokepoints.tsx";
import { Network } from "./network.tsx";
import { NameRow } from "./name-row.tsx";
import { Options } from "./options.tsx";
import { PinnedList } from "./pinned-list.tsx";
import { CLOSABLE, PLACES } from "./place-kinds.ts";
import { RouteAnswer } from "./route-answer.tsx";
import { SelectedEnds } from "./selected-ends.tsx";
import { isAskable, tidyBody } from "./tidy-body.ts";
import { WhatIf } from "./what-if.tsx";
import "./routes.css";

/** Which ways lead from here to there, and who says so. */
export function Routes(): JSX.Element {
  const { t } = useWords();
  const body = useApp(({ present }) => present.ways) ?? {};
  const closed = useApp(({ present }) => present.closed);
  const nodes = useNodesOf(body, closed);
  const ask = (more: Partial<RoutesBody>) => {
    const next = tidyBody({ ...body, ...more });
    askWays(Object.keys(next).length === 0 ? null : next);
  };
  const { from = [], to = [] } = body;
  const common = { nodes, kinds: PLACES, placeholder: t("routes.pick"), most: 20 };
  return (
    <aside className="explore routes-panel" data-part="panel" aria-label={t("routes.title")}>
      <h2>
        {t("routes.title")}
        {from.length + to.length > 0 && (
          <IconButton
            icon={<SwapVertical size={13} />}
            label={t("routes.swap")}
            onClick={() => ask({ from: to, to: from, via: (body.via ?? []).toReversed() })}
          />
        )}
        {isAskable(body) && (
          <IconButton icon={<Cross size={13} />} label={t("routes.clear")} onClick={() => askWays(null)} />
        )}
      </h2>
      <NameRow
        {...common}
        title={t("routes.from")}
        ids={from}
        empty={t("routes.anywhere.from")}
        onChange={(ids) => ask({ from: [...ids] })}
      />
      <NameRow
        {...common}
        title={t("routes.to")}
        ids={to}
        empty={t("routes.anywhere.to")}
        onChange={(ids) => ask({ to: [...ids] })}
      />
      <Options body={body} nodes={nodes} onAsk={ask} />
      {isAskable(body) && (
        <NameRow
          {...common}
          kinds={CLOSABLE}
          title={t("routes.what-if")}
          ids={[...(closed?.places ?? []), ...(closed?.legs ?? [])]}
          placeholder={t("routes.pick.closed")}
          empty={null}
          onChange={(ids) => closeThese(ids, closed)}
        />
      )}
      <PinnedList />
      {isAskable(body) ? <Asked body={body} closed={closed} nodes={nodes} onAsk={ask} /> : <Begin onAsk={ask} />}
      {closed === null && <Network body={body} />}
    </aside>
  );
}

/** Legs are closed elsewhere; here they are only opened again. */
function closeThese(ids: readonly string[], closed: Closed | null): void {
  const isLeg = (id: string) => closed?.legs?.includes(id) === true;
  close({ places: ids.filter((id) => !isLeg(id)), legs: ids.filter(isLeg) });
}

interface AskedProps {
  body: RoutesBody;
  closed: Closed | null;
  nodes: ReadonlyMap<string, GraphNode>;
  onAsk: (more: Partial<RoutesBody>) => void;
}

function Asked({ body, closed, nodes, onAsk }: AskedProps): JSX.Element {
  const { name } = useWords();
  const namesOf = (ids: readonly string[] = []) =>
    ids.map((id) => (nodes.has(id) ? name(nodes.get(id) ?? { name: id, nameFr: null }) : id)).join(", ");
  const shownName = `${namesOf(body.from) || "…"} → ${namesOf(body.to) || "…"}`;
  const query = useWays(body, shownName);
  if (closed !== null) return <WhatIf body={body} closed={closed} name={namesOf(closed.places)} />;
  return (
    <Answer query={query}>
      {(answer) => (
        <>
          <RouteAnswer answer={answer} question={body} onAsk={onAsk} />
          <Chokepoints body={body} name={shownName} />
        </>
      )}
    </Answer>
  );
}

/** Nothing is asked yet: what can be, and what lies near. */
function Begin({ onAsk }: { onAsk: AskedProps["onAsk"] }): JSX.Element {
  const { t } = useWords();
  return (
    <div className="route-summary">
      <p>{t("routes.ask")}</p>
      <SelectedEnds onAsk={onAsk} />
    </div>
  );
}

/** What the ids of a question stand for; an address may name what the page has not met. */
function useNodesOf(
  { from = [], to = [], via = [], avoid, commodities = [] }: RoutesBody,
  closed: Closed | null,
): ReadonlyMap<string, GraphNode> {
  return useNodesBy([...from, ...to, ...via, ...(avoid?.places ?? []), ...commodities, ...(closed?.places ?? [])]);
}
