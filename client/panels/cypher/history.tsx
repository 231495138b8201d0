import { Button } from "@blueprintjs/core";
import { useState, type JSX } from "react";
import { tookWords } from "../../cypher/results/run-times.ts";
import { forgetRuns, useCypherDesk, type PastRun } from "../../state/cypher-desk.ts";
import { useWords } from "../../state/use-words.ts";
import { momentWords } from "../../text/dates.ts";

/** Statements that were run, newest first; one is put into the tab and run with its parameters. */
export function History({ onUse }: { onUse: (past: PastRun) => void }): JSX.Element {
  const { t } = useWords();
  const history = useCypherDesk((desk) => desk.history);
  const [text, setText] = useState("");
  const sought = text.trim().toLowerCase();
  const found = history.filter(({ statement }) => statement.toLowerCase().includes(sought));
  if (history.length === 0) return <p className="cypher-none">{t("query.history.none")}</p>;
  return (
    <section className="cypher-history" aria-label={t("query.history")}>
      <header>
        <input
          type="search"
          aria-label={t("query.history.search")}
          placeholder={t("query.history.search")}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button size="small" variant="minimal" text={t("query.history.forget")} onClick={forgetRuns} />
      </header>
      {found.length === 0 && <p className="cypher-none">{t("query.history.not-found", { text: text.trim() })}</p>}
      <ol>
        {found.map((past) => (
          <li key={past.at}>
            <button type="button" onClick={() => onUse(past)}>
              <pre>{past.statement.trim().slice(0, MOST)}</pre>
              <PastWords past={past} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Letters of a statement that stand in the list. */
const MOST = 400;

function PastWords({ past: { at, ended, rows, tookMs } }: { past: PastRun }): JSX.Element {
  const { t, language } = useWords();
  return (
    <small className="num">
      {momentWords(at, language)} · {t(`query.history.${ended}`, { rows, time: tookWords(tookMs, language) })}
    </small>
  );
}
