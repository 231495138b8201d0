import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import { checkCypher, useSchema } from "../../api/check-cypher.ts";
import { useWords } from "../../state/use-words.ts";
import { createChecker, type Checker, type CheckFound, type CheckState } from "./checker.ts";
import { completionFrom } from "./completion-source.ts";
import { formatCypher } from "./format-cypher.ts";
import { graphNames } from "./graph-names.ts";
import { language } from "./language.ts";
import type { Finding } from "./merge-findings.ts";
import { openEditor, type EditorHooks, type EditorWords, type OpenEditor } from "./open-editor.ts";
import { replaceText } from "./replace.ts";
import { showFindings } from "./show-findings.ts";
import type { GraphNames } from "./worker/tasks.ts";

export interface CypherEditorProps {
  value: string;
  onChange: (text: string) => void;
  /** Ctrl or Cmd and Enter: the selection where there is one, else the whole text. */
  onRun: (statement: string) => void;
  parameters: Readonly<Record<string, unknown>>;
  /** It may write, for it goes through edit mode. */
  mayWrite?: boolean;
  /** After each check. */
  onCheck: (found: CheckFound) => void;
  label: string;
  /** Marked and brought into sight whenever it is another one. */
  reveal?: { start: number; end: number } | null;
  onSelect?: (part: string) => void;
}

interface Latest extends CypherEditorProps {
  names: GraphNames;
  onFormat: (isDone: boolean) => void;
}

export interface EditorStanding {
  check: CheckState;
  hasSchema: boolean;
  /** The last wish to have it laid out could not be met. */
  isUnformatted: boolean;
}

/** The editor in `host`: kept as the properties say, checked whenever its text or what is known of the graph changes. */
export function useEditor(
  host: RefObject<HTMLDivElement | null>,
  words: EditorWords,
  props: CypherEditorProps,
): EditorStanding {
  const { value, parameters, mayWrite = false, reveal = null } = props;
  const { data: schema } = useSchema();
  const names = useMemo(() => graphNames(schema, parameters), [schema, parameters]);
  const [isUnformatted, setIsUnformatted] = useState(false);
  const latest = useRef<Latest>({ ...props, names, onFormat: () => undefined });
  useLayoutEffect(() => {
    latest.current = { ...props, names, onFormat: (isDone) => setIsUnformatted(!isDone) };
  });
  const editor = useRef<OpenEditor>(null);
  const first = useRef(words);
  useEffect(() => {
    if (host.current === null) return undefined;
    const opened = openEditor(host.current, latest.current.value, first.current, hooksFor(latest));
    editor.current = opened;
    return opened.close;
  }, [host]);
  useEffect(() => editor.current?.setWords(words), [words]);
  useEffect(() => editor.current?.setText(value), [value]);
  useEffect(() => {
    if (reveal !== null) editor.current?.reveal(reveal.start, reveal.end);
  }, [reveal]);
  const check = useCheck(editor, latest, { value, parameters, names, mayWrite });
  return { check, hasSchema: schema !== undefined, isUnformatted };
}

function hooksFor(latest: RefObject<Latest>): EditorHooks {
  return {
    run: (statement) => latest.current.onRun(statement),
    changed: (text) => {
      latest.current.onFormat(true);
      latest.current.onChange(text);
    },
    selected: (part) => latest.current.onSelect?.(part),
    complete: completionFrom((text, at) => language.ask({ kind: "complete", text, at, names: latest.current.names })),
    format: (view) => {
      const before = view.state.sliceDoc();
      formatCypher(before).then(
        (text) => {
          if (view.state.sliceDoc() === before) replaceText(view, text);
          latest.current.onFormat(true);
        },
        () => latest.current.onFormat(false),
      );
    },
  };
}

const NOTHING: { text: string; findings: readonly Finding[] } = { text: "", findings: [] };

function useCheck(
  editor: RefObject<OpenEditor | null>,
  latest: RefObject<Latest>,
  { value, parameters, names, mayWrite }: Pick<Latest, "value" | "parameters" | "names"> & { mayWrite: boolean },
): CheckState {
  const words = useWords();
  const [state, setState] = useState<CheckState>("waiting");
  const [found, setFound] = useState(NOTHING);
  const checker = useRef<Checker>(null);
  useEffect(() => {
    const made = createChecker({
      check: checkCypher,
      lint: (text, known) => language.ask({ kind: "lint", text, names: known }),
      show: (findings, text) => setFound({ findings, text }),
      onCheck: (check) => latest.current.onCheck(check),
      onState: setState,
    });
    checker.current = made;
    return made.close;
  }, [latest]);
  useEffect(() => checker.current?.look(value, parameters, names, mayWrite), [value, parameters, names, mayWrite]);
  useEffect(() => {
    if (editor.current !== null) showFindings(editor.current.view, found.findings, found.text, words);
  }, [editor, found, words]);
  return state;
}
