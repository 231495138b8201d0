import { useId, useMemo, useRef, type JSX } from "react";
import { useWords } from "../../state/use-words.ts";
import { editorPhrasesFr } from "../../text/editor-phrases-fr.ts";
import { useEditor, type CypherEditorProps } from "./use-editor.ts";
import "./editor.css";

/** The text editor speaks English by itself. */
const PHRASES = { en: {}, fr: editorPhrasesFr };

/** Where a statement is written: completed from this graph, checked while one types. */
export function Editor(props: CypherEditorProps): JSX.Element {
  const { label } = props;
  const { language, t } = useWords();
  const hint = useId();
  const host = useRef<HTMLDivElement>(null);
  const words = useMemo(() => ({ label, hint, phrases: PHRASES[language] }), [label, hint, language]);
  const { check, hasSchema, isUnformatted } = useEditor(host, words, props);
  return (
    <div className="cypher-editor" data-check={check} data-schema={hasSchema ? "ready" : "missing"}>
      <div className="cypher-text" ref={host} />
      <p id={hint} className="unseen">
        {t("editor.hint")}
      </p>
      <p className="unseen" role="status">
        {isUnformatted && t("editor.not-formatted")}
      </p>
    </div>
  );
}
