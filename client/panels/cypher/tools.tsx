import { Button, type ButtonProps } from "@blueprintjs/core";
import {
  AlignLeft,
  Changes,
  EyeOpen,
  Help,
  History as HistorySign,
  LayoutHierarchy,
  Play,
  Stop,
} from "@blueprintjs/icons";
import { useState, type JSX } from "react";
import { formatCypher } from "../../cypher/editor/cypher-editor.tsx";
import { discard, isBusy, useEditRun } from "../../cypher/edits/edit-desk.ts";
import { cancel, useCypherRun, type RunOptions } from "../../cypher/results/runs.ts";
import { beginQuestion } from "../../state/actions/own-questions.ts";
import { replaceStatement, type CypherTab } from "../../state/cypher-desk.ts";
import { useWords } from "../../state/use-words.ts";
import type { Shown } from "./brought.tsx";
import { explained } from "./part-of-statement.ts";

export interface ToolsProps {
  tab: CypherTab;
  /** The part of the statement that is selected. */
  chosen: string;
  /** It writes, and edit mode is on: not run, but looked at. */
  showsEffect: boolean;
  part: Shown;
  onPart: (part: Shown) => void;
  onRun: (options?: RunOptions) => void;
}

/** What can be done with a statement. */
export function Tools({ tab, chosen, showsEffect, part, onPart, onRun }: ToolsProps): JSX.Element {
  const { t } = useWords();
  const isRead = useCypherRun(tab.id)?.state === "running";
  const edit = useEditRun(tab.id);
  const isApplying = edit?.state === "applying";
  const isRunning = isRead || (edit !== undefined && isBusy(edit) && !isApplying);
  const isPart = chosen.trim() !== "" && chosen.trim() !== tab.statement.trim();
  const [isUnformatted, setIsUnformatted] = useState(false);
  const { id, statement } = tab;
  const isEmpty = statement.trim() === "";
  const stop = () => {
    cancel(id);
    discard(id);
  };
  const format = async () => {
    const text = await formatCypher(statement).catch(() => null);
    setIsUnformatted(text === null);
    if (text !== null) replaceStatement(id, statement, text);
  };
  return (
    <div className="cypher-tools">
      {isRunning ? (
        <Button size="small" icon={<Stop size={12} />} text={t("query.cancel")} onClick={stop} />
      ) : (
        <Button
          size="small"
          intent="primary"
          icon={showsEffect ? <EyeOpen size={12} /> : <Play size={12} />}
          text={t(RUN[showsEffect ? "effect" : "rows"][isPart ? "part" : "whole"])}
          title={t(showsEffect ? "edits.look.title" : "query.run.title")}
          disabled={isEmpty || isApplying}
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
      <div className="cypher-past">
        {PARTS.map(({ does, icon }) => (
          <Tool
            key={does}
            does={does}
            icon={icon}
            aria-pressed={part === does}
            active={part === does}
            onClick={() => onPart(does)}
          />
        ))}
      </div>
    </div>
  );
}

const RUN = {
  rows: { whole: "query.run", part: "query.run.part" },
  effect: { whole: "edits.look", part: "edits.look.part" },
} as const;

const PARTS = [
  { does: "edits", icon: <Changes size={12} /> },
  { does: "history", icon: <HistorySign size={12} /> },
] as const;

interface ToolProps extends Pick<ButtonProps, "icon" | "disabled" | "active" | "aria-pressed"> {
  does: "explain" | "format" | "history" | "keep" | "edits";
  onClick: () => void;
}

function Tool({ does, ...more }: ToolProps): JSX.Element {
  const { t } = useWords();
  return <Button size="small" variant="minimal" text={t(`query.${does}`)} title={t(`query.${does}.title`)} {...more} />;
}
