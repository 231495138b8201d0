import { setDiagnostics, type Diagnostic } from "@codemirror/lint";
import type { EditorView } from "@codemirror/view";
import { objectionWords } from "../../text/objection-words.ts";
import type { ScreenWords } from "../../text/words.ts";
import type { Finding } from "./merge-findings.ts";
import { replaceText } from "./replace.ts";

/** Underlines what was found in `text`; where the editor holds another one by now, nothing. */
export function showFindings(view: EditorView, findings: readonly Finding[], text: string, words: ScreenWords): void {
  if (view.state.sliceDoc() !== text) return;
  view.dispatch(
    setDiagnostics(
      view.state,
      findings.map((finding) => toDiagnostic(finding, words)),
    ),
  );
}

export function toDiagnostic(finding: Finding, { t, language }: ScreenWords): Diagnostic {
  const { start: from, end: to, severity } = finding;
  if (finding.severity === "warning") {
    const { about, name } = finding.remark;
    return { from, to, severity, message: t(`editor.unknown.${about}`, { name }) };
  }
  const { sentence, hint } = objectionWords(finding.objection, language);
  const { nearest } = finding.objection;
  const lines = hint === undefined ? [sentence] : [sentence, hint];
  return {
    from,
    to,
    severity,
    message: lines.join(" "),
    renderMessage: () => paragraphs(lines),
    ...(nearest !== undefined && {
      actions: [{ name: t("editor.use-nearest"), apply: (view: EditorView) => replaceText(view, nearest) }],
    }),
  };
}

function paragraphs(lines: readonly string[]): Node {
  const block = document.createElement("div");
  for (const line of lines) block.append(Object.assign(document.createElement("p"), { textContent: line }));
  return block;
}
