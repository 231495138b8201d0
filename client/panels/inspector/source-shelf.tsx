import type { JSX } from "react";
import type { SourceView } from "../../../contract/evidence.ts";
import { Reliability } from "../../../contract/kinds.ts";
import { useWords } from "../../state/use-words.ts";
import { gradeWords, reliabilityWords } from "../../text/grade-words.ts";
import { Grade } from "../../ui/marks.tsx";

/** Sources as spines on a shelf, a row a grade; the spine's title is the source. */
export function SourceShelf({ sources }: { sources: readonly SourceView[] }): JSX.Element {
  const { language } = useWords();
  const rows = Reliability.options
    .map((grade) => ({ grade, own: sources.filter((source) => source.reliability === grade) }))
    .filter(({ own }) => own.length > 0);
  return (
    <ul className="shelf">
      {rows.map(({ grade, own }) => (
        <li key={grade}>
          <Grade reliability={grade} credibility={null} label={gradeWords(grade, null, language)} />
          <span className="spines" aria-hidden>
            {own.map((source) => (
              <i key={source.id} title={`${source.publisher}: ${source.title}`} />
            ))}
          </span>
          <span className="num">{own.length}</span>
          <span className="words">{reliabilityWords(grade, language)}</span>
        </li>
      ))}
    </ul>
  );
}
