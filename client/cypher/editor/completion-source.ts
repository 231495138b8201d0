import { insertCompletionText, type Completion, type CompletionSource } from "@codemirror/autocomplete";
import { EditorSelection } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { Offer } from "./worker/tasks.ts";

/** After these something can be offered before a letter is typed. */
const OPENS = /[:.$([|&]$/u;
const TYPED = /[\p{L}\p{N}_]*/u;
/** Steps between two ranks, in the editor's own measure. */
const RANK = 20;

/** What can stand at the caret, as the editor takes it. Nothing where nobody answers: one can always type. */
export function completionFrom(ask: (text: string, at: number) => Promise<readonly Offer[]>): CompletionSource {
  return async (context) => {
    const word = context.matchBefore(TYPED);
    const from = word?.from ?? context.pos;
    const before = context.state.sliceDoc(Math.max(0, from - 1), from);
    if (from === context.pos && !context.explicit && !OPENS.test(before)) return null;
    const offers = await ask(context.state.sliceDoc(), context.pos).catch(() => []);
    // Who has gone on to run it wants no list over the result.
    const hasLeft = context.view?.hasFocus === false;
    if (context.aborted || hasLeft || offers.length === 0) return null;
    return { from, options: offers.map((offer) => toCompletion(offer, before)), validFor: /^:?[\p{L}\p{N}_]*$/u };
  };
}

function toCompletion({ label, text, sort, detail, rank }: Offer, before: string): Completion {
  const isAfterDollar = sort === "parameter" && before === "$";
  return {
    label: isAfterDollar ? label.slice(1) : label,
    ...(isAfterDollar && { displayLabel: label }),
    ...(sort === "function" ? { apply: applyCall } : text !== undefined && { apply: text }),
    ...(detail !== undefined && { detail }),
    type: sort,
    boost: rank * RANK,
  };
}

/** With its brackets, and the caret between them. */
function applyCall(view: EditorView, { label }: Completion, from: number, to: number): void {
  const hasBracket = view.state.sliceDoc(to, to + 1) === "(";
  const change = insertCompletionText(view.state, hasBracket ? label : `${label}()`, from, to);
  view.dispatch(change, { selection: EditorSelection.cursor(from + label.length + 1) });
}
