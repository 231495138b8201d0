import { acceptCompletion, closeBracketsKeymap, closeCompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, historyKeymap, indentWithTab } from "@codemirror/commands";
import { lintKeymap } from "@codemirror/lint";
import { searchKeymap } from "@codemirror/search";
import type { Extension } from "@codemirror/state";
import { type EditorView, keymap } from "@codemirror/view";

export interface KeyHooks {
  run: (statement: string) => void;
  format: (view: EditorView) => void;
}

/** What is run: the selection where there is one, else all of it. */
function statementIn({ state }: EditorView): string {
  const { from, to } = state.selection.main;
  const chosen = state.sliceDoc(from, to);
  return chosen.trim() === "" ? state.sliceDoc() : chosen;
}

/** The first that takes a key has it. The editor itself leaves Tab alone for a while after Escape. */
export function keys({ run, format }: KeyHooks): Extension {
  return keymap.of([
    {
      key: "Mod-Enter",
      run: (view) => {
        closeCompletion(view);
        run(statementIn(view));
        return true;
      },
    },
    {
      key: "Shift-Alt-f",
      run: (view) => {
        format(view);
        return true;
      },
    },
    { key: "Tab", run: acceptCompletion },
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...searchKeymap,
    ...lintKeymap,
    ...historyKeymap,
    ...defaultKeymap,
    indentWithTab,
  ]);
}
