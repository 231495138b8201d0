import { ChevronDown, ChevronUp, Console, Cross, Duplicate, Refresh } from "@blueprintjs/icons";
import { useEffect, useRef, useState, type JSX } from "react";
import { useStore } from "zustand";
import { cypherLog, type LogEntry, type Run } from "../../api/cypher-log.ts";
import { asOneStatement, withParameterLines } from "../../api/cypher-text.ts";
import { openCypher } from "../../state/actions/open-cypher.ts";
import { useApp } from "../../state/app-store.ts";
import { useProblem } from "../../state/use-problem.ts";
import { useWords } from "../../state/use-words.ts";
import { answerSize } from "../../text/answer-size.ts";
import { timeWords } from "../../text/dates.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import "./log.css";
import { ParameterLine, ParameterTable } from "../../ui/parameters.tsx";
import { useRunAgain } from "./use-run-again.ts";

/** What each click asked the graph, newest first. */
export function Log(): JSX.Element {
  const { t } = useWords();
  const entries = useStore(cypherLog, (state) => state.entries);
  const calls = useApp((state) => state.logCalls);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (calls > 0) list.current?.querySelector("[data-first]")?.scrollIntoView({ block: "start" });
  }, [calls]);
  if (entries.length === 0) return <p className="scroller empty">{t("log.empty")}</p>;
  return (
    <ol className="scroller log" ref={list} tabIndex={0} aria-label={t("drawer.log")}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} isFirst={entry.what.key === "log.first"} isCalled={calls > 0} />
      ))}
    </ol>
  );
}

function Entry({ entry, isFirst, isCalled }: { entry: LogEntry; isFirst: boolean; isCalled: boolean }): JSX.Element {
  const { say, language, t } = useWords();
  const { statement, parameters } = entry.cypher;
  const [isOpen, setIsOpen] = useState(false);
  const again = useRunAgain(entry);
  return (
    <li data-first={isFirst || undefined} className={isOpen ? "open" : undefined}>
      <header className={isFirst && isCalled ? "on" : undefined}>
        <time dateTime={entry.at.toISOString()}>{timeWords(entry.at, language)}</time>
        <b>{say(entry.what)}</b>
        <Runs runs={entry.runs} />
        <span className="grow" />
        <IconButton
          icon={<Console size={12} />}
          label={t("cypher.open")}
          title={t("cypher.open.title")}
          onClick={() => openCypher(entry.cypher)}
        />
        <CopyButton
          isSign
          label={t("log.copy")}
          title={t("log.copy.title")}
          text={() => withParameterLines(entry.cypher)}
        />
        <CopyButton
          isSign
          icon={<Duplicate size={12} />}
          label={t("log.copy-one")}
          title={t("log.copy-one.title")}
          text={() => asOneStatement(entry.cypher)}
        />
        {entry.repeat !== null && (
          <IconButton
            icon={again.isRunning ? <Cross size={12} /> : <Refresh size={12} />}
            label={t(again.isRunning ? "log.cancel" : "log.again")}
            title={t(again.isRunning ? "log.cancel" : "log.again.title")}
            onClick={again.isRunning ? again.cancel : again.run}
          />
        )}
        <IconButton
          icon={isOpen ? <ChevronUp size={12} /> : <ChevronDown size={12} />}
          label={t(isOpen ? "log.close" : "log.open")}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        />
      </header>
      {again.problem !== null && <Failure problem={again.problem} />}
      {entry.repeat === null && <p className="changed">{t("log.edit.what")}</p>}
      <pre>{statement.trim()}</pre>
      {isOpen ? <ParameterTable parameters={parameters} /> : <ParameterLine parameters={parameters} />}
    </li>
  );
}

/** How much the click brought and how long it took; beside it, what the last run of the same brought. */
function Runs({ runs }: { runs: readonly Run[] }): JSX.Element {
  const words = useWords();
  const { t, language } = words;
  const [first] = runs;
  const last = runs.length > 1 ? runs.at(-1) : undefined;
  return (
    <span className="runs num" role="status">
      {first && t("log.took", { size: answerSize(first.size, words), milliseconds: first.milliseconds })}
      {last && (
        <em>
          {t("log.took-again", {
            time: timeWords(last.at, language),
            size: answerSize(last.size, words),
            milliseconds: last.milliseconds,
          })}
        </em>
      )}
    </span>
  );
}

function Failure({ problem }: { problem: Error }): JSX.Element {
  const { sentence, hint } = useProblem(problem);
  return (
    <p className="failure" role="alert">
      <b>{sentence}</b> {hint}
    </p>
  );
}
