import type { JSX } from "react";
import { MOST_FILE, MOST_FILES } from "../../../../contract/own-queries.ts";
import type { SavedQuery } from "../../../../contract/queries.ts";
import { showQuestion } from "../../../state/question-desk.ts";
import {
  closeImport,
  isImporting,
  useQuestionImport,
  type QuestionImport,
  type Refusal,
} from "../../../state/question-import.ts";
import { problemWords } from "../../../state/use-problem.ts";
import { useWords } from "../../../state/use-words.ts";
import { questionWords } from "../../../text/saved-question-words.ts";
import { Card } from "../../../ui/card.tsx";

/** What the last import made, what was there already, and what was refused, file by file. */
export function ImportCard(): JSX.Element | null {
  const { t } = useWords();
  const last = useQuestionImport();
  if (last === null) return null;
  const { at, count } = last;
  if (isImporting(last)) {
    return (
      <div className="inset">
        <Card tone="plain" headline={t("questions.import.going", { at, count })} />
      </div>
    );
  }
  return (
    <div className="inset import-card">
      <Card
        tone="plain"
        headline={t("questions.import.done")}
        onClose={{ label: t("questions.import.close"), onClick: closeImport }}
      >
        <Became last={last} />
      </Card>
    </div>
  );
}

function Became({ last }: { last: QuestionImport }): JSX.Element {
  const words = useWords();
  const { t, number } = words;
  const { made, known, refused, stopped, hasMore } = last;
  return (
    <>
      {made.length > 0 && <Titles sentence={t("questions.import.made", { count: made.length })} queries={made} />}
      {known.length > 0 && <Titles sentence={t("questions.import.known", { count: known.length })} queries={known} />}
      {refused.length > 0 && (
        <>
          <p>{t("questions.import.refused", { count: refused.length })}</p>
          <ul className="refused">
            {refused.map((each) => (
              <Refused key={each.file} refusal={each} />
            ))}
          </ul>
        </>
      )}
      {stopped !== null && (
        <p className="stopped">{t("questions.import.stopped", { why: problemWords(stopped, words).sentence })}</p>
      )}
      {hasMore && <p>{t("questions.import.too-many", { limit: number(MOST_FILES) })}</p>}
    </>
  );
}

function Titles({ sentence, queries }: { sentence: string; queries: readonly SavedQuery[] }): JSX.Element {
  const { language } = useWords();
  return (
    <>
      <p>{sentence}</p>
      <ul>
        {queries.map((query) => (
          <li key={query.name}>
            <button type="button" dir="auto" onClick={() => showQuestion(query.name)}>
              {questionWords(query, language).title}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Refused({ refusal: { file, problem } }: { refusal: Refusal }): JSX.Element {
  const words = useWords();
  if (problem === "too-large") {
    const limit = words.number(MOST_FILE);
    return (
      <li>
        <b>{file}</b> {words.t("questions.import.too-large", { limit })}
      </li>
    );
  }
  const { sentence } = problemWords(problem, words);
  const isNamed = problem.code === "query_file_refused";
  return <li>{isNamed ? sentence : `${file}: ${sentence}`}</li>;
}
