import type { EditorView } from "@codemirror/view";

export interface Change {
  from: number;
  to: number;
  insert: string;
}

/** The one change that makes `after` of `before`, as short as it can be: caret and marks outside it stay. */
export function changeBetween(before: string, after: string): Change | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** One step of undo. */
export function replaceText(view: EditorView, text: string): void {
  const changes = changeBetween(view.state.sliceDoc(), text);
  if (changes !== null) view.dispatch({ changes });
}
