import { EyeOff, EyeOpen } from "@blueprintjs/icons";
import { useMemo, useState, type JSX } from "react";
import { Reliability } from "../../../contract/kinds.ts";
import type { GraphEdge } from "../../../contract/slice.ts";
import { toggleSource } from "../../state/actions/filter.ts";
import { facts, useApp } from "../../state/app-store.ts";
import { useSeen } from "../../state/picture-store.ts";
import { sourceName } from "../../state/told.ts";
import { useWords } from "../../state/use-words.ts";
import { dateWords } from "../../text/dates.ts";
import { gradeWords } from "../../text/grade-words.ts";
import { Grade } from "../../ui/marks.tsx";
import { Folds } from "./folds.tsx";

interface ListedSource {
  id: string;
  publisher: string;
  title: string;
  published: string | null;
  reliability: Reliability;
  /** Links of the view that a claim of it states. */
  links: number;
}

/** The sources behind the links, best first; folding one folds the links that nobody else states. */
export function SourceFilter(): JSX.Element | null {
  const { t } = useWords();
  const { edges } = useSeen();
  const folded = useApp(({ present }) => present.filter.sources);
  const version = useApp((state) => state.factsVersion);
  const [isOpen, setOpen] = useState(false);
  // The facts grow in place: their version says when.
  const sources = useMemo(() => (version < 0 ? [] : listed(edges, folded)), [edges, folded, version]);
  if (sources.length === 0) return null;
  return (
    <div className="filter-part">
      <button type="button" className="filter-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span aria-hidden>{isOpen ? "▾" : "▸"}</span>
        {t("filters.sources")}
        <span className="num">
          {folded.length === 0
            ? sources.length
            : t("filters.sources.folded", { count: folded.length, total: sources.length })}
        </span>
      </button>
      {folded.length > 0 && <Folds part={{ sources: folded }} />}
      {isOpen && (
        <ul className="filter-sources">
          {sources.map((source) => (
            <SourceRow key={source.id} source={source} isAway={folded.includes(source.id)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function SourceRow({ source, isAway }: { source: ListedSource; isAway: boolean }): JSX.Element {
  const { t, language } = useWords();
  const { publisher, title, published, reliability, links } = source;
  const when = published === null ? "" : `, ${dateWords(published, language)}`;
  const fold = t(isAway ? "explore.unfold" : "explore.fold", { what: `${publisher}${when}` });
  return (
    <li className={isAway ? "count-line away" : "count-line"}>
      <div className="count-row" title={`${publisher}${when}: ${title}`}>
        <Grade reliability={reliability} credibility={null} label={gradeWords(reliability, null, language)} />
        <span className="words">
          {publisher}
          <em>{when}</em>
        </span>
        <span className="num" title={t("filters.source-links", { count: links })}>
          {links}
        </span>
      </div>
      <button
        type="button"
        className="fold"
        aria-label={fold}
        title={fold}
        aria-pressed={isAway}
        onClick={() => toggleSource(source.id)}
      >
        {isAway ? <EyeOff size={12} /> : <EyeOpen size={12} />}
      </button>
    </li>
  );
}

/** What is folded stays in the list, or nobody could open it again. */
function listed(edges: readonly GraphEdge[], folded: readonly string[]): ListedSource[] {
  const links = new Map(folded.map((id) => [id, 0]));
  for (const { sources } of edges) for (const id of sources) links.set(id, (links.get(id) ?? 0) + 1);
  const rows = [...links].map(([id, count]): ListedSource => {
    const { name = id, properties = {} } = facts.nodes.get(id) ?? {};
    const published = properties["published"];
    return {
      id,
      publisher: sourceName(id, facts),
      title: name,
      published: typeof published === "string" ? published : null,
      reliability: Reliability.safeParse(properties["reliability"]).data ?? "F",
      links: count,
    };
  });
  return rows.sort(
    (a, b) => a.reliability.localeCompare(b.reliability, "en") || a.publisher.localeCompare(b.publisher, "fr"),
  );
}
