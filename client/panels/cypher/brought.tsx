import { memo, useCallback, type JSX } from "react";
import type { Span } from "../../cypher/results/problem-view.tsx";
import { ResultView } from "../../cypher/results/result-view.tsx";
import { cancel, useCypherRun, type CypherRun, type RunOptions } from "../../cypher/results/runs.ts";
import { cypherDesk, tabInFront, writeTab, type CypherTab } from "../../state/cypher-desk.ts";
import { History } from "./history.tsx";
import { placeIn, withInstead } from "./part-of-statement.ts";
import { StartCard } from "./start-card.tsx";

export interface BroughtProps {
  tab: number;
  isHistory: boolean;
  onRun: (options?: RunOptions) => void;
  onShow: (span: Span) => void;
}

/** What the last run of a tab brought, or what was run before. It is not drawn anew for each letter that is written. */
export const Brought = memo(function Brought({ tab, isHistory, onRun, onShow }: BroughtProps): JSX.Element {
  const own = useCypherRun(tab);
  const use = useCallback(
    (statement: string, parameters?: CypherTab["parameters"]) => {
      writeTab(tab, { statement, ...(parameters && { parameters }) });
      onRun();
    },
    [tab, onRun],
  );
  return (
    <div className="cypher-lower">
      {isHistory && <History onUse={(past) => use(past.statement, past.parameters)} />}
      {!isHistory && own === undefined && <StartCard onUse={use} />}
      {!isHistory && own !== undefined && <Result key={own.key} tab={tab} own={own} onRun={onRun} onShow={onShow} />}
    </div>
  );
});

type ResultProps = Pick<BroughtProps, "tab" | "onRun" | "onShow"> & { own: CypherRun };

function Result({ tab, own, onRun, onShow }: ResultProps): JSX.Element {
  const written = () => tabInFront(cypherDesk.getState()).statement;
  return (
    <ResultView
      run={own}
      onCancel={() => cancel(tab)}
      onMore={(maxRows) => onRun({ statement: own.statement, maxRows })}
      onShow={({ start, end }) => {
        const at = placeIn(written(), own.statement);
        onShow({ start: at + start, end: at + end });
      }}
      onUse={(statement) => {
        writeTab(tab, { statement: withInstead(written(), own.statement, statement) });
        onRun({ statement });
      }}
      onAgain={() => onRun({ statement: own.statement })}
    />
  );
}
