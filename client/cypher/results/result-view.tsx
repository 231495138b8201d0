import { useMemo, useState, type JSX } from "react";
import { select } from "../../state/actions/select.ts";
import { app } from "../../state/app-store.ts";
import { draftValues } from "../../state/parameter-drafts.ts";
import { useWords } from "../../state/use-words.ts";
import { localeOf } from "../../text/messages.ts";
import { Card } from "../../ui/card.tsx";
import { BarChart } from "./bar-chart.tsx";
import { barsShape } from "./bars.ts";
import type { CellAt } from "./cell-keys.ts";
import { entityId } from "./found-entities.ts";
import { GraphLine } from "./graph-line.tsx";
import { JsonList } from "./json-list.tsx";
import { placesShape } from "./map/places.ts";
import { ResultMap } from "./map/result-map.tsx";
import { orderOf, type ResultSort } from "./order.ts";
import { PlanTree } from "./plan-tree.tsx";
import { ProblemView, type ProblemViewProps } from "./problem-view.tsx";
import { ResultFiles } from "./result-files.tsx";
import { ResultHead, type ResultHeadProps, type ResultLook } from "./result-head.tsx";
import { ResultTable } from "./result-table.tsx";
import type { CypherRun } from "./runs.ts";
import { StepLine } from "./step-line.tsx";
import { ValuePane } from "./value-pane.tsx";
import { valueWords } from "./value-words.ts";
import type { AboutResult } from "./xlsx/workbook.ts";
import { readValue } from "./values.ts";
import "./result-view.css";

export interface ResultViewProps
  extends Pick<ResultHeadProps, "onCancel" | "onMore">, Omit<ProblemViewProps, "problem"> {
  run: CypherRun;
}

/** What the last run of a tab brought: its rows, its plan, or why there are none. */
export function ResultView(props: ResultViewProps): JSX.Element {
  const { run, onCancel, onMore } = props;
  const [look, setLook] = useState<ResultLook>("table");
  const [sort, setSort] = useState<ResultSort | null>(null);
  const [opened, setOpened] = useState<CellAt | null>(null);
  const rows = useShownRows(run, sort);
  const isRunning = run.state === "running";
  const plan = run.summary?.plan ?? null;
  const hasRows = run.count > 0;
  const bars = useMemo(() => (isRunning ? null : barsShape(run.columns, rows)), [isRunning, run.columns, rows]);
  const places = useMemo(() => (isRunning ? null : placesShape(run.columns, rows)), [isRunning, run.columns, rows]);
  const value = opened === null ? undefined : rows[opened.row]?.[opened.column];
  const open = (cell: CellAt) => {
    setOpened(cell);
    selectShown(rows[cell.row]?.[cell.column]);
  };
  const sortBy = (next: ResultSort | null) => {
    setOpened(null);
    setSort(next);
  };
  return (
    <div className="result">
      {(run.problem === null || hasRows) && (
        <ResultHead
          run={run}
          look={look}
          hasBars={bars !== null}
          hasMap={places !== null}
          onLook={setLook}
          onCancel={onCancel}
          onMore={onMore}
        />
      )}
      {run.problem !== null && <ProblemView {...props} problem={run.problem} />}
      {run.state === "done" && plan === null && hasRows && <StepLine run={run} />}
      {plan !== null && <PlanTree plan={plan} />}
      {plan === null && hasRows && look === "table" && (
        <ResultTable
          columns={run.columns}
          rows={rows}
          sort={sort}
          onSort={isRunning ? null : sortBy}
          opened={opened}
          onOpen={open}
        />
      )}
      {bars !== null && look === "bars" && <BarChart columns={run.columns} rows={rows} shape={bars} />}
      {places !== null && look === "map" && (
        <ResultMap
          columns={run.columns}
          rows={rows}
          shape={places}
          statement={run.statement}
          opened={opened}
          onOpen={open}
        />
      )}
      {hasRows && look === "json" && <JsonList columns={run.columns} rows={rows} />}
      {run.state === "done" && plan === null && !hasRows && <NoRows />}
      {opened !== null && (look === "table" || look === "map") && (
        <ValuePane
          value={value}
          row={opened.row}
          column={run.columns[opened.column] ?? ""}
          onClose={() => setOpened(null)}
        />
      )}
      {hasRows && !isRunning && (
        <footer>
          <GraphLine rows={run.rows} />
          <ResultFiles result={() => ({ columns: run.columns, rows })} about={() => aboutOf(run)} />
        </footer>
      )}
    </div>
  );
}

function aboutOf({ statement, parameters, startedAt, state, summary }: CypherRun): AboutResult {
  return {
    statement,
    parameters: draftValues(parameters),
    at: new Date(performance.timeOrigin + startedAt),
    // One that was cancelled or failed has not come to its end either.
    isCut: state !== "done" || summary?.truncated === true,
  };
}

function NoRows(): JSX.Element {
  const { t } = useWords();
  return (
    <div className="inset">
      <Card tone="plain" headline={t("query.none")} why={t("query.none.why")} />
    </div>
  );
}

/** In the order that is asked for; while rows still come, as they come. */
function useShownRows(run: CypherRun, sort: ResultSort | null): CypherRun["rows"] {
  const { language } = useWords();
  const { rows, state } = run;
  return useMemo(() => {
    if (sort === null || state === "running") return rows;
    const textOf = (value: unknown) => valueWords(value, language);
    return orderOf(rows, sort, { locale: localeOf(language), textOf }).map((at) => rows[at] ?? []);
  }, [rows, state, sort, language]);
}

/** A node that is on the picture is shown there too. */
function selectShown(value: unknown): void {
  const read = readValue(value);
  const id = read.is === "node" ? entityId(read.node) : null;
  if (id !== null && app.getState().present.nodes.includes(id)) select(id);
}
