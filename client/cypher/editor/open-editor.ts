import { autocompletion, closeBrackets, type CompletionSource } from "@codemirror/autocomplete";
import { history } from "@codemirror/commands";
import { bracketMatching, indentUnit } from "@codemirror/language";
import { lintGutter } from "@codemirror/lint";
import { highlightSelectionMatches, search } from "@codemirror/search";
import { Annotation, Compartment, EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, lineNumbers, tooltips } from "@codemirror/view";
import { colours } from "./colours.ts";
import { keys, type KeyHooks } from "./keys.ts";
import { changeBetween } from "./replace.ts";
import { pointAt, shownSpot } from "./shown-spot.ts";

export interface EditorHooks extends KeyHooks {
  complete: CompletionSource;
  changed: (text: string) => void;
  /** What is selected; empty where nothing is. */
  selected: (part: string) => void;
}

export interface EditorWords {
  label: string;
  /** Id of the sentence that says how to leave with the keyboard. */
  hint: string;
  /** The editor's own English → the language of the screen. */
  phrases: Readonly<Record<string, string>>;
}

export interface OpenEditor {
  view: EditorView;
  setText: (text: string) => void;
  setWords: (words: EditorWords) => void;
  /** Brings a spot into sight and marks it. */
  reveal: (start: number, end: number) => void;
  close: () => void;
}

/** What comes from outside is not told to the outside again. */
const fromOutside = Annotation.define<boolean>();

export function openEditor(parent: HTMLElement, text: string, given: EditorWords, hooks: EditorHooks): OpenEditor {
  const words = new Compartment();
  const state = EditorState.create({ doc: text, extensions: [words.of(worded(given)), extensions(hooks)] });
  const view = new EditorView({ parent, state });
  return {
    view,
    setText: (next) => {
      const changes = changeBetween(view.state.sliceDoc(), next);
      if (changes !== null) view.dispatch({ changes, annotations: fromOutside.of(true) });
    },
    setWords: (next) => view.dispatch({ effects: words.reconfigure(worded(next)) }),
    reveal: (start, end) => {
      view.dispatch(pointAt(view.state, start, end));
      view.focus();
    },
    close: () => view.destroy(),
  };
}

function worded({ label, hint, phrases }: EditorWords): Extension {
  return [
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of({ tabindex: "0", "aria-label": label, "aria-describedby": hint }),
  ];
}

function extensions({ complete, changed, selected, ...hooks }: EditorHooks): Extension {
  return [
    lineNumbers(),
    lintGutter(),
    history(),
    drawSelection(),
    indentUnit.of("  "),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    highlightSelectionMatches({ minSelectionLength: 2, maxMatches: 200 }),
    search({ top: true }),
    EditorView.lineWrapping,
    tooltips({ position: "fixed" }),
    autocompletion({ override: [complete], icons: false, maxRenderedOptions: 200 }),
    colours,
    shownSpot,
    keys(hooks),
    EditorView.updateListener.of(({ docChanged, selectionSet, transactions, state }) => {
      if (docChanged && !transactions.some((each) => each.annotation(fromOutside) === true)) changed(state.sliceDoc());
      if (docChanged || selectionSet) selected(state.sliceDoc(state.selection.main.from, state.selection.main.to));
    }),
  ];
}
