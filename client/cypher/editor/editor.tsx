import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type JSX } from "react";
import type { Objection } from "../../../contract/cypher.ts";
import { checkCypher, useSchema } from "../../api/check-cypher.ts";
import { useWords } from "../../state/use-words.ts";
import { createChecker, type Checker, type CheckState } from "./checker.ts";
import { completionFrom } from "./completion-source.ts";
import { formatCypher } from "./format-cypher.ts";
import { graphNames } from "./graph-names.ts";
import { language } from "./language.ts";
import type { Finding } from "./merge-findings.ts";
import { openEditor, type OpenEditor } from "./open-editor.ts";
import { phrasesOf } from "./phrases.ts";
import { replaceText } from "./replace.ts";
import { showFindings } from "./show-findings.ts";
import "./editor.css";

export interface CypherEditorProps {
  value: string;
  onChange: (text: string) => void;
  /** Ctrl or Cmd and Enter: the selection where there is one, else the whole text. */
  onRun: (statement: string) => void;
  parameters: Readonly<Record<string, unknown>>;
  /** After each check, with the names of the parameters that the text uses. */
  onCheck: (found: { objections: Objection[]; parameters: string[] }) => void;
  label: string;
  /** Selected and brought into sight whenever it is another one. */
  reveal?: { start: number; end: number } | null;
}

/** Where a statement is written: completed from this graph, checked while one types. */
export function Editor(props: CypherEditorProps): JSX.Element {
  const { value, parameters, label, reveal = null } = props;
  const words = useWords();
  const hint = useId();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<OpenEditor>(null);
  const checker = useRef<Checker>(null);
  const [state, setState] = useState<CheckState>("waiting");
  const [failed, setFailed] = useState(false);
  const [found, setFound] = useState<{ text: string; findings: readonly Finding[] }>({ text: "", findings: [] });
  const { data: schema } = useSchema();
  const names = useMemo(() => graphNames(schema, parameters), [schema, parameters]);
  const editorWords = useMemo(
    () => ({ label, hint, phrases: phrasesOf(words.language) }),
    [label, hint, words.language],
  );
  const latest = useRef({ ...props, names, editorWords });
  useLayoutEffect(() => {
    latest.current = { ...props, names, editorWords };
  });

  useEffect(() => {
    if (host.current === null) return undefined;
    const opened = openEditor(host.current, latest.current.value, latest.current.editorWords, {
      run: (statement) => latest.current.onRun(statement),
      changed: (text) => {
        setFailed(false);
        latest.current.onChange(text);
      },
      complete: completionFrom((text, at) => language.ask({ kind: "complete", text, at, names: latest.current.names })),
      format: (view) => {
        const before = view.state.sliceDoc();
        formatCypher(before).then(
          (text) => {
            if (view.state.sliceDoc() === before) replaceText(view, text);
          },
          () => setFailed(true),
        );
      },
    });
    const looking = createChecker({
      check: checkCypher,
      lint: (text, known) => language.ask({ kind: "lint", text, names: known }),
      show: (findings, text) => setFound({ findings, text }),
      onCheck: (check) => latest.current.onCheck(check),
      onState: setState,
    });
    editor.current = opened;
    checker.current = looking;
    return () => {
      looking.close();
      opened.close();
    };
  }, []);

  useEffect(() => editor.current?.setText(value), [value]);
  useEffect(() => editor.current?.setWords(editorWords), [editorWords]);
  useEffect(() => checker.current?.look(value, parameters, names), [value, parameters, names]);
  useEffect(() => {
    if (editor.current !== null) showFindings(editor.current.view, found.findings, found.text, words);
  }, [found, words]);
  useEffect(() => {
    if (reveal !== null) editor.current?.reveal(reveal.start, reveal.end);
  }, [reveal]);

  return (
    <div className="cypher-editor" data-check={state} data-schema={schema === undefined ? "missing" : "ready"}>
      <div className="cypher-text" ref={host} />
      <p id={hint} className="unseen">
        {words.t("editor.hint")}
      </p>
      <p className="unseen" role="status">
        {failed && words.t("editor.not-formatted")}
      </p>
    </div>
  );
}
