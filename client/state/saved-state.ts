import { z } from "zod";
import { SampleId } from "../../contract/sample-id.ts";
import { baseView } from "../graph/base-view.ts";
import { EMPTY_VIEW, type ViewState } from "../graph/view-state.ts";
import type { FirstView } from "../../contract/views.ts";
import { AddressDelta } from "./address-schema.ts";
import { applyDelta, deltaOf } from "./address.ts";

/**
 * The form in which a view is kept in the graph; a newer program may keep it in another. Format 1 knew no more than
 * addresses of version 2, and is read as it was meant.
 */
export const FORMAT = 2;

/** All marks and links by name, not what sets the view apart from a first picture that may be another one tomorrow. */
const SavedState = z.strictObject({ base: z.enum(["first", ...SampleId.options]).nullable(), view: AddressDelta });

/** What a saved view keeps: the picture, and not which panel or drawer was open, nor what was selected. */
export function stateOf(view: ViewState): Record<string, unknown> {
  const { selected, several, drawer, panel } = EMPTY_VIEW;
  return { base: view.base, view: deltaOf({ ...view, selected, several, drawer, panel }, EMPTY_VIEW) };
}

/** Whether the picture is still what it was when it was saved. */
export const isSameState = (one: Record<string, unknown>, other: Record<string, unknown>): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The picture that a saved state was built on, where it is another one than the first; undefined: none is needed. */
export function sampleOf({ base }: Record<string, unknown>): SampleId | undefined {
  return SampleId.safeParse(base).data;
}

/** The view of a saved state; undefined where it is not whole. Panels and drawer stay as they are now. */
export function viewFrom(state: Record<string, unknown>, first: FirstView, now: ViewState): ViewState | undefined {
  const parsed = SavedState.safeParse(state);
  if (!parsed.success) return undefined;
  const { base, view } = parsed.data;
  const { drawer, panel } = now;
  const known = base === "first" ? baseView(first).base : base;
  return { ...applyDelta({ ...EMPTY_VIEW, base: known }, view), drawer, panel };
}
