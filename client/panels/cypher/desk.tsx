import { useCallback, useMemo, useRef, useState, type JSX } from "react";
import { CypherEditor, type CheckFound } from "../../cypher/editor/cypher-editor.tsx";
import type { Span } from "../../cypher/results/problem-view.tsx";
import { begin } from "../../cypher/edits/edit-desk.ts";
import type { RunOptions } from "../../cypher/results/runs.ts";
import { isSameList } from "../../graph/same-list.ts";
import { cypherDesk, tabInFront, writeTab, type CypherTab } from "../../state/cypher-desk.ts";
import { useEditMode } from "../../state/edit-mode.ts";
import { draftValues } from "../../state/parameter-drafts.ts";
import { EDITOR_HEIGHT, preferences, usePreferences } from "../../state/preferences.ts";
import { useWords } from "../../state/use-words.ts";
import { Splitter } from "../../ui/splitter.tsx";
import { useSize } from "../../ui/use-size.ts";
import { Brought, type Shown } from "./brought.tsx";
import { ModeLine } from "./mode-line.tsx";
import { ParameterForm } from "./parameter-form.tsx";
import { Tools } from "./tools.tsx";

/** Percent of the height that neither half goes under. */
const LEAST = 15;

/** One statement: the editor with its parameters, and below it what the last run brought. */
export function Desk({ tab }: { tab: CypherTab }): JSX.Element {
  const { t } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host);
  const share = usePreferences((state) => state.editorHeight);
  const [used, setUsed] = useState<readonly string[]>(() => Object.keys(tab.parameters));
  const [shown, setShown] = useState<Span | null>(null);
  const [part, setPart] = useState<Shown>("result");
  const [writes, setWrites] = useState(false);
  const [chosen, setChosen] = useState("");
  const start = useCallback((options?: RunOptions) => {
    setPart("result");
    setShown(null);
    // What was written last, whoever calls.
    void begin(tabInFront(cypherDesk.getState()), options);
  }, []);
  const takeCheck = useCallback((found: CheckFound) => {
    const { parameters } = found;
    setWrites(found.writes);
    setUsed((before) => (isSameList(before, parameters) ? before : parameters));
  }, []);
  const { isOn } = useEditMode();
  const values = useMemo(() => draftValues(tab.parameters), [tab.parameters]);
  return (
    <div className="cypher-desk" id="cypher-desk" role="tabpanel" aria-labelledby={`cypher-tab-${tab.id}`} ref={host}>
      <div className={isOn ? "cypher-upper editing" : "cypher-upper"} style={{ flexBasis: `${share}%` }}>
        <CypherEditor
          value={tab.statement}
          onChange={(statement) => writeTab(tab.id, { statement })}
          onRun={(statement) => start({ statement })}
          parameters={values}
          mayWrite={isOn}
          onCheck={takeCheck}
          label={t("query.editor")}
          reveal={shown}
          onSelect={setChosen}
        />
        <ParameterForm tab={tab} names={used} />
        <ModeLine />
        <Tools
          tab={tab}
          chosen={chosen}
          showsEffect={isOn && writes}
          part={part}
          onPart={(next) => setPart(part === next ? "result" : next)}
          onRun={start}
        />
      </div>
      <Splitter
        runs="across"
        label={t("query.divide")}
        value={share}
        min={LEAST}
        max={100 - LEAST}
        usual={EDITOR_HEIGHT}
        perPixel={100 / (size?.height ?? 600)}
        step={4}
        onChange={(editorHeight) => preferences.setState({ editorHeight })}
      />
      <Brought tab={tab.id} part={part} onRun={start} onShow={setShown} />
    </div>
  );
}
