import { Button, type ButtonProps } from "@blueprintjs/core";
import { AlignLeft, Help, History as HistorySign, LayoutHierarchy, Play, Stop } from "@blueprintjs/icons";
import { useState, type JSX } from "react";
import { formatCypher } from "../../cypher/editor/cypher-editor.tsx";
import { cancel, useCypherRun, type RunOptions } from "../../cypher/results/runs.ts";
import { beginQuestion } from "../../state/actions/own-questions.ts";
import { replaceStatement, type CypherTab } from "../../state/cypher-desk.ts";
import { useWords } from "../../state/use-words.ts";
import { explained } from "./part-of-statement.ts";

export interface ToolsProps {
  tab: CypherTab;
  /** The part of the statement that is selected. */
  chosen: string;
  isHistory: boolean;
  onHistory: () => void;
  onRun: (options?: RunOptions) => void;
}

/** What can be done with a statement. */
export function Tools({ tab, chosen, isHistory, onHistory, onRun }: ToolsProps): JSX.Element {
  const { t } = useWords();
  const isRunning = useCypherRun(tab.id)?.state === "running";
  const isPart = chosen.trim() !== "" && chosen.trim() !== tab.statement.trim();
  const [isUnformatted, setIsUnformatted] = useState(false);
  const { id, statement } = tab;
  const isEmpty = statement.trim() === "";
  const format = async () => {
    const text = await formatCypher(statement).catch(() => null);
    setIsUnformatted(text === null);
    if (text !== null) replaceStatement(id, statement, text);
  };
  return (
    <div className="cypher-tools">
      {isRunning ? (
        <Button size="small" icon={<Stop size={12} />} text={t("query.cancel")} onClick={() => cancel(id)} />
      ) : (
        <Button
          size="small"
          intent="primary"
          icon={<Play size={12} />}
          text={t(isPart ? "query.run.part" : "query.run")}
          title={t("query.run.title")}
          disabled={isEmpty}
          onClick={() => onRun(isPart ? { statement: chosen } : {})}
        />
      )}
      <Tool
        does="explain"
        icon={<LayoutHierarchy size={12} />}
        disabled={isEmpty || isRunning}
        onClick={() => onRun({ statement: explained(statement) })}
      />
      <Tool does="format" icon={<AlignLeft size={12} />} disabled={isEmpty} onClick={() => void format()} />
      <Tool does="keep" icon={<Help size={12} />} disabled={isEmpty} onClick={() => beginQuestion(tab)} />
      <span className="cypher-said" role="status">
        {isUnformatted && t("query.format.failed")}
      </span>
      <span className="grow" />
      <Tool
        does="history"
        icon={<HistorySign size={12} />}
        aria-pressed={isHistory}
        active={isHistory}
        onClick={onHistory}
      />
    </div>
  );
}

interface ToolProps extends Pick<ButtonProps, "icon" | "disabled" | "active" | "aria-pressed"> {
  does: "explain" | "format" | "history" | "keep";
  onClick: () => void;
}

function Tool({ does, ...more }: ToolProps): JSX.Element {
  const { t } = useWords();
  return <Button size="small" variant="minimal" text={t(`query.${does}`)} title={t(`query.${does}.title`)} {...more} />;
}
