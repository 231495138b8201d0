import { Button } from "@blueprintjs/core";
import { Clipboard, Tick } from "@blueprintjs/icons";
import { useEffect, useRef, useState, type JSX } from "react";
import { useStore } from "zustand";
import { cypherLog, type LogEntry } from "../../api/cypher-log.ts";
import { copyText } from "../../state/actions/copy-address.ts";
import { useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { timeWords } from "../../text/dates.ts";

/** Milliseconds that "Copied" stands. */
const COPIED_MS = 2000;

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
  return (
    <li data-first={isFirst || undefined}>
      <header className={isFirst && isCalled ? "on" : undefined}>
        <time dateTime={entry.at.toISOString()}>{timeWords(entry.at, language)}</time>
        <b>{say(entry.what)}</b>
        <span className="grow" />
        <CopyButton text={statement} />
      </header>
      <pre>{statement.trim()}</pre>
      {Object.keys(parameters).length > 0 && (
        <details>
          <summary>{t("log.parameters")}</summary>
          <pre>{JSON.stringify(parameters, null, 1)}</pre>
        </details>
      )}
    </li>
  );
}

function CopyButton({ text }: { text: string }): JSX.Element {
  const { t } = useWords();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    setIsCopied(await copyText(text));
    setTimeout(() => setIsCopied(false), COPIED_MS);
  };
  return (
    <Button
      size="small"
      variant="minimal"
      icon={isCopied ? <Tick size={12} /> : <Clipboard size={12} />}
      text={t(isCopied ? "app.copied" : "log.copy")}
      onClick={() => void copy()}
    />
  );
}
