import type { JSX } from "react";
import type { StatusAnswer } from "../../../contract/status.ts";
import { useStatus } from "../../api/use-queries.ts";
import { isFiltering } from "../../graph/filter.ts";
import { clearFilter } from "../../state/actions/filter.ts";
import { showAgain, showHidden } from "../../state/actions/hide.ts";
import { keepContext } from "../../state/actions/keep-context.ts";
import { useApp } from "../../state/app-store.ts";
import { currentlyFolded, currentlyHidden, useCounts, usePicture } from "../../state/picture-store.ts";
import { useWords } from "../../state/use-words.ts";
import type { ScreenWords } from "../../text/words.ts";
import { AwayList } from "./away-list.tsx";
import "./status-line.css";

/** What is drawn, counted; whether anything was cut; who answers. */
export function StatusLine(): JSX.Element {
  const { t } = useWords();
  const counts = useCounts();
  const isBegun = useApp((state) => state.isBegun);
  const cut = useApp(({ present }) => present.expansions.reduce((sum, one) => sum + one.remaining, 0));
  const total = useStatus().data?.counts;
  return (
    <footer className="status-line" aria-label={t("status.bar")}>
      {isBegun && (
        <>
          <Counted words={t("status.nodes", { count: counts.nodes })} />
          <Counted words={t("status.links", { count: counts.edges })} />
          <Counted words={t("status.claims", { count: counts.claims })} className="wide-only" />
        </>
      )}
      {counts.conflicts > 0 && <Counted words={t("status.conflicts", { count: counts.conflicts })} className="warn" />}
      <NoRoom />
      <Away />
      {cut > 0 && <span className="cut">{t("status.cut", { count: cut })}</span>}
      {total && (
        <span className="wide-only faint">
          {t("status.of-graph", { nodes: total.nodes, relationships: total.relationships })}
        </span>
      )}
      <span className="grow" />
      <Health />
      <span className="wide-only">{t("status.utc")}</span>
    </footer>
  );
}

/** Context that a small canvas folds: drawer and exports tell it, the counts beside this do not. */
function NoRoom(): JSX.Element | null {
  const { t } = useWords();
  const folded = useApp((state) => state.folded);
  if (folded === 0) return null;
  return (
    <button type="button" className="away" title={t("stage.context.why")} onClick={() => keepContext(true)}>
      {t("status.no-room", { count: folded })}
    </button>
  );
}

/** What the view holds and the picture does not show: a click tells it by name, and from there it comes back. */
function Away(): JSX.Element | null {
  const { t } = useWords();
  const { folded, hidden } = usePicture().away;
  const isFiltered = useApp(({ present }) => isFiltering(present.filter));
  return (
    <>
      {isFiltered && (
        <AwayList
          title={t("status.folded", { count: folded })}
          read={currentlyFolded}
          all={{ label: t("status.folded.clear"), perform: clearFilter }}
        />
      )}
      {hidden > 0 && (
        <AwayList
          title={t("status.hidden", { count: hidden })}
          read={currentlyHidden}
          all={{ label: t("status.hidden.show"), perform: showHidden }}
          one={showAgain}
        />
      )}
    </>
  );
}

/** A count with its figure in bold; both languages begin with the figure. */
function Counted({ words, className }: { words: string; className?: string }): JSX.Element {
  const [figure = "", rest = ""] = words.split(/(?<=^[\d.,\s\u202f]*\d)(?=\D*$)/u);
  return (
    <span className={className}>
      <b>{figure}</b>
      {rest}
    </span>
  );
}

function Health(): JSX.Element {
  const { t } = useWords();
  const { data, isError } = useStatus();
  if (isError)
    return (
      <span className="warn" role="status">
        {t("status.unreachable")}
      </span>
    );
  if (data === undefined) return <span>{t("status.connecting")}</span>;
  const { kind, name, reachable, outgrown } = data.database;
  if (!reachable)
    return (
      <span className="warn" role="status">
        {t("status.database-down")}
      </span>
    );
  return (
    <span title={outgrown ? t("size.why", { most: data.limits.embeddedLinks }) : titleOf(kind, name, t)}>
      <i className="ok" />
      {kind === "neo4j" ? name : t(outgrown ? "status.embedded-large" : "status.embedded")}
    </span>
  );
}

/** The embedded graph is named by its server in English, with the Neo4j whose Cypher it speaks at the end. */
function titleOf(kind: StatusAnswer["database"]["kind"], name: string, t: ScreenWords["t"]): string {
  return kind === "neo4j" ? name : t("status.embedded.why", { product: name.split(" ").at(-1) ?? name });
}
