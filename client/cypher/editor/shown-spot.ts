import { StateEffect, StateField, type EditorState, type TransactionSpec } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";

const point = StateEffect.define<{ from: number; to: number }>();
const spot = Decoration.mark({ class: "shown-spot" });

/** The spot that was pointed at: it is marked until something is written or the caret goes elsewhere. */
export const shownSpot = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (shown, { effects, docChanged, selection }) => {
    const value = effects.find((effect) => effect.is(point))?.value;
    if (value !== undefined)
      return value.from < value.to ? Decoration.set(spot.range(value.from, value.to)) : Decoration.none;
    return docChanged || selection !== undefined ? Decoration.none : shown;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Puts the caret before a spot and marks it. It is not selected, for a selection is what is run. */
export function pointAt({ doc }: EditorState, start: number, end: number): TransactionSpec {
  const within = (offset: number) => Math.min(Math.max(0, offset), doc.length);
  const [from, to] = [within(start), within(end)];
  return { selection: { anchor: from }, effects: point.of({ from, to }), scrollIntoView: true };
}
