import { Button } from "@blueprintjs/core";
import { Cross, Help, Plus } from "@blueprintjs/icons";
import { useState, type JSX } from "react";
import { cancel } from "../../cypher/results/runs.ts";
import {
  closeTab,
  forgetClosed,
  openTab,
  reopenTab,
  showTab,
  tabInFront,
  useCypherDesk,
  writeTab,
  type CypherTab,
} from "../../state/cypher-desk.ts";
import { MOST_TAB_NAME } from "../../state/kept-desk.ts";
import { showQuestions, showStatements, useQuestionDesk } from "../../state/question-desk.ts";
import { useWords } from "../../state/use-words.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { walkTabs } from "../../ui/walk-tabs.ts";

/** The saved questions and the statements somebody works on. A double click or F2 gives one of those a name. */
export function Tabs(): JSX.Element {
  const { t } = useWords();
  const tabs = useCypherDesk((desk) => desk.tabs);
  const front = useCypherDesk(tabInFront);
  const isAsking = useQuestionDesk((desk) => desk.isOpen);
  const nameOf = useTabName();
  const [renamed, setRenamed] = useState<number | null>(null);
  const close = (id: number) => {
    cancel(id);
    closeTab(id);
  };
  return (
    <>
      <div className="cypher-tabs">
        <div role="tablist" aria-label={t("query.tabs")} onKeyDown={(event) => walkTabs(event)?.click()}>
          <QuestionsTab />
          {tabs.map((tab) =>
            renamed === tab.id ? (
              <NameField key={tab.id} tab={tab} onDone={() => setRenamed(null)} />
            ) : (
              <button
                key={tab.id}
                type="button"
                role="tab"
                id={`cypher-tab-${tab.id}`}
                aria-selected={tab.id === front.id && !isAsking}
                aria-controls="cypher-desk"
                tabIndex={tab.id === front.id && !isAsking ? 0 : -1}
                title={t("query.tab.rename", { name: nameOf(tab) })}
                onClick={() => {
                  showTab(tab.id);
                  showStatements();
                }}
                onDoubleClick={() => setRenamed(tab.id)}
                onKeyDown={(event) => {
                  if (event.key === "F2") setRenamed(tab.id);
                  else if (event.key === "Delete") close(tab.id);
                }}
              >
                {nameOf(tab)}
              </button>
            ),
          )}
        </div>
        {!isAsking && (
          <IconButton
            icon={<Cross size={11} />}
            label={t("query.tab.close", { name: nameOf(front) })}
            onClick={() => close(front.id)}
          />
        )}
        <IconButton
          icon={<Plus size={13} />}
          label={t("query.tab.new")}
          onClick={() => {
            openTab();
            showStatements();
          }}
        />
      </div>
      <Closed />
    </>
  );
}

/** Always the first one, and never closed. */
function QuestionsTab(): JSX.Element {
  const { t } = useWords();
  const isAsking = useQuestionDesk((desk) => desk.isOpen);
  return (
    <button
      type="button"
      role="tab"
      id="cypher-tab-questions"
      className="questions-tab"
      aria-selected={isAsking}
      aria-controls="cypher-questions"
      tabIndex={isAsking ? 0 : -1}
      title={t("questions.list")}
      onClick={showQuestions}
    >
      <Help size={13} />
      {t("questions.title")}
    </button>
  );
}

function Closed(): JSX.Element | null {
  const { t } = useWords();
  const closed = useCypherDesk((desk) => desk.closed);
  const nameOf = useTabName();
  if (closed === null) return null;
  return (
    <div className="cypher-closed" role="status">
      <span>{t("query.closed", { name: nameOf(closed.tab) })}</span>
      <Button
        size="small"
        text={t("query.bring-back")}
        onClick={() => {
          reopenTab();
          showStatements();
        }}
      />
      <IconButton icon={<Cross size={11} />} label={t("query.dismiss")} onClick={forgetClosed} />
    </div>
  );
}

function NameField({ tab, onDone }: { tab: CypherTab; onDone: () => void }): JSX.Element {
  const { t } = useWords();
  const nameOf = useTabName();
  const [name, setName] = useState(nameOf(tab));
  const take = () => {
    if (name.trim() !== nameOf(tab)) writeTab(tab.id, { name: name.trim() });
    onDone();
  };
  return (
    <input
      // It was asked for by a press, so the keyboard belongs here.
      autoFocus
      aria-label={t("query.tab.name")}
      value={name}
      maxLength={MOST_TAB_NAME}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setName(target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") take();
        else if (event.key === "Escape") onDone();
      }}
    />
  );
}

/** What somebody called it, else its number. */
function useTabName(): (tab: CypherTab) => string {
  const { t } = useWords();
  return ({ id, name }) => (name === "" ? t("query.tab", { number: id }) : name);
}
