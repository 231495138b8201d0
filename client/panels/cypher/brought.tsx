import { memo, useCallback, type JSX } from "react";
import { EditHistory } from "../../cypher/edits/edit-history.tsx";
import { useEditRun, type EditRun } from "../../cypher/edits/edit-desk.ts";
import { EditView } from "../../cypher/edits/edit-view.tsx";
import { focusRun } from "../../cypher/edits/focus-run.ts";
import { saidOf } from "../../cypher/edits/said.ts";
import type { Span } from "../../cypher/results/problem-view.tsx";
import { isExplain } from "../../cypher/results/is-explain.ts";
import { ResultView } from "../../cypher/results/result-view.tsx";
import { cancel, useCypherRun, type CypherRun, type RunOptions } from "../../cypher/results/runs.ts";
import { cypherDesk, tabInFront, writeTab, type CypherTab } from "../../state/cypher-desk.ts";
import { draftsOf } from "../../state/parameter-drafts.ts";
import { useWords } from "../../state/use-words.ts";
import { History } from "./history.tsx";
import { placeIn, withInstead } from "./part-of-statement.ts";
import { StartCard } from "./start-card.tsx";

/** What stands below the editor. */
export type Shown = "result" | "history" | "edits";

export interface BroughtProps {
  tab: number;
  part: Shown;
  onRun: (options?: RunOptions) => void;
  onShow: (span: Span) => void;
}

/**
 * What the last run of a tab brought or would change, or what was run or changed before. It is not drawn anew for each
 * letter that is written.
 */
export const Brought = memo(function Brought({ tab, part, onRun, onShow }: BroughtProps): JSX.Element {
  const words = useWords();
  const own = useCypherRun(tab);
  const edit = useEditRun(tab);
  const put = useCallback(
    (statement: string, parameters?: CypherTab["parameters"]) =>
      writeTab(tab, { statement, ...(parameters && { parameters }) }),
    [tab],
  );
  const use = useCallback(
    (statement: string, parameters?: CypherTab["parameters"]) => {
      put(statement, parameters);
      onRun();
    },
    [put, onRun],
  );
  return (
    <div className="cypher-lower">
      <p className="unseen" role="status">
        {edit !== undefined && saidOf(edit, words)}
      </p>
      {part === "history" && <History onUse={(past) => use(past.statement, past.parameters)} />}
      {part === "edits" && <EditHistory onPut={(statement, values) => put(statement, draftsOf(values))} />}
      {part === "result" && <Last tab={tab} own={own} edit={edit} onUse={use} onRun={onRun} onShow={onShow} />}
    </div>
  );
});

type LastProps = Pick<BroughtProps, "tab" | "onRun" | "onShow"> & {
  own: CypherRun | undefined;
  edit: EditRun | undefined;
  onUse: (statement: string) => void;
};

/** While it is only found out whether a statement writes, what stood there stays. */
function Last({ tab, own, edit, onUse, onRun, onShow }: LastProps): JSX.Element {
  if (edit !== undefined && edit.state !== "checking") {
    return <EditView key={edit.key} tab={tab} own={edit} onAnew={onRun} {...waysOn(tab, edit, { onRun, onShow })} />;
  }
  if (own === undefined) return <StartCard onUse={onUse} />;
  return <Result key={own.key} tab={tab} own={own} onRun={onRun} onShow={onShow} />;
}

type Asks = Pick<BroughtProps, "onRun" | "onShow">;

/** From a statement that brought nothing: to the spot, to another one, or the same once more. */
function waysOn(tab: number, { statement }: { statement: string }, { onRun, onShow }: Asks) {
  const written = () => tabInFront(cypherDesk.getState()).statement;
  return {
    onShow: ({ start, end }: Span) => {
      const at = placeIn(written(), statement);
      onShow({ start: at + start, end: at + end });
    },
    onUse: (instead: string) => {
      writeTab(tab, { statement: withInstead(written(), statement, instead) });
      onRun({ statement: instead });
    },
    onAgain: () => onRun({ statement }),
    ...(!isExplain(statement) && {
      onEdit: () => {
        onRun({ statement });
        focusRun();
      },
    }),
  };
}

type ResultProps = Asks & { tab: number; own: CypherRun };

function Result({ tab, own, onRun, onShow }: ResultProps): JSX.Element {
  return (
    <ResultView
      run={own}
      onCancel={() => cancel(tab)}
      onMore={(maxRows) => onRun({ statement: own.statement, maxRows })}
      {...waysOn(tab, own, { onRun, onShow })}
    />
  );
}
