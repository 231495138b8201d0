import { Cross, SwapVertical } from "@blueprintjs/icons";
import { useMemo, type JSX } from "react";
import type { Closed, RoutesBody } from "../../../contract/routes.ts";
import type { GraphNode } from "../../../contract/slice.ts";
import { useWays } from "../../api/ask-ways.ts";
import { askWays } from "../../state/actions/ways.ts";
import { yearsOf } from "../../graph/years-of.ts";
import { useApp } from "../../state/app-store.ts";
import { useNodesBy } from "../../state/use-nodes-by.ts";
import { useWords } from "../../state/use-words.ts";
import type { ScreenWords } from "../../text/words.ts";
import { Answer } from "../../ui/answer.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Bridges } from "./bridges.tsx";
import { Chokepoints } from "./chokepoints.tsx";
import { Network } from "./network.tsx";
import { ClosedRow } from "./closed-row.tsx";
import { Hypotheses } from "./hypotheses.tsx";
import { NameRow } from "./name-row.tsx";
import { Options } from "./options.tsx";
import { PinnedList } from "./pinned-list.tsx";
import { PLACES } from "./place-kinds.ts";
import { RouteAnswer } from "./route-answer.tsx";
import { SelectedEnds } from "./selected-ends.tsx";
import { isAskable, tidyBody } from "./tidy-body.ts";
import { WhatIf } from "./what-if.tsx";
import "./routes.css";

/** Which ways lead from here to there, and who says so. */
export function Routes(): JSX.Element {
  const { t, name } = useWords();
  const body = useApp(({ present }) => present.ways) ?? {};
  const closed = useApp(({ present }) => present.closed);
  const nodes = useNodesOf(body, closed);
  const shownName = `${namesOf(body.from, nodes, name)} → ${namesOf(body.to, nodes, name)}`;
  const query = useWays(isAskable(body) ? body : null, shownName);
  const answer = query.data;
  const years = useMemo(() => yearsOf(answer), [answer]);
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
      {isAskable(body) && <ClosedRow closed={closed} nodes={nodes} years={years} />}
      <PinnedList />
      {isAskable(body) ? <Asked {...{ body, closed, shownName, query }} onAsk={ask} /> : <Begin onAsk={ask} />}
      {closed === null && <Network body={body} />}
      <Hypotheses body={body} />
    </aside>
  );
}

interface AskedProps {
  body: RoutesBody;
  closed: Closed | null;
  shownName: string;
  query: ReturnType<typeof useWays>;
  onAsk: (more: Partial<RoutesBody>) => void;
}

function Asked({ body, closed, shownName, query, onAsk }: AskedProps): JSX.Element {
  if (closed !== null) return <WhatIf body={body} closed={closed} name={shownName} />;
  return (
    <Answer query={query}>
      {(answer) => (
        <>
          <RouteAnswer answer={answer} question={body} onAsk={onAsk} />
          {answer.emptiedBy === "connection" && <Bridges body={body} />}
          <Chokepoints body={body} name={shownName} />
        </>
      )}
    </Answer>
  );
}

function namesOf(
  ids: readonly string[] = [],
  nodes: ReadonlyMap<string, GraphNode>,
  name: ScreenWords["name"],
): string {
  return ids.map((id) => name(nodes.get(id) ?? { name: id, nameFr: null })).join(", ") || "…";
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
  return useNodesBy([
    ...from,
    ...to,
    ...via,
    ...(avoid?.places ?? []),
    ...commodities,
    ...(closed?.places ?? []),
    ...(closed?.sources ?? []),
  ]);
}
