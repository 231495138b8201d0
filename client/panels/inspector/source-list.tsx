import { useEffect, useRef, type JSX } from "react";
import type { SourceView } from "../../../contract/evidence.ts";
import { useWords } from "../../state/use-words.ts";
import { dateWords } from "../../text/dates.ts";
import { gradeWords } from "../../text/grade-words.ts";
import { Grade } from "../../ui/marks.tsx";
import "./source-list.css";

export interface SourceListProps {
  sources: readonly SourceView[];
  /** It was there before: nobody opened it, so it takes no focus. */
  isStill?: boolean;
}

/** Every source by name, in the order of their grades; comes into view and takes the focus when it opens. */
export function SourceList({ sources, isStill = false }: SourceListProps): JSX.Element {
  const { language, t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (isStill) return;
    list.current?.scrollIntoView({ block: "nearest" });
    list.current?.focus({ preventScroll: true });
  }, [isStill]);
  return (
    <ul ref={list} className="source-list" tabIndex={-1} aria-label={t("start.source-list")}>
      {sources.map((source) => (
        <li key={source.id}>
          <Grade
            reliability={source.reliability}
            credibility={null}
            label={gradeWords(source.reliability, null, language)}
          />
          <span>
            <b>{source.publisher}</b> {dateWords(source.published, language)}
            <SourceTitle source={source} />
            {source.originPublisher !== null && <em>{t("start.source-copies", { name: source.originPublisher })}</em>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function SourceTitle({ source: { title, url, language } }: { source: SourceView }): JSX.Element {
  const { t } = useWords();
  if (url === null) return <q lang={language ?? undefined}>{title}</q>;
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      title={t("claims.open-source")}
      lang={language ?? undefined}
    >
      {title}
    </a>
  );
}
