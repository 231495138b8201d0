import { PICTURE_OF, SampleId } from "../../contract/sample-id.ts";
import type { FirstView } from "../../contract/views.ts";
import { askFirstView } from "../api/ask.ts";
import { baseView } from "../graph/base-view.ts";
import { EMPTY_VIEW, type Base, type ViewState } from "../graph/view-state.ts";
import type { AddressDelta } from "./address-schema.ts";
import { deltaOf } from "./address.ts";
import { app, facts, remember } from "./app-store.ts";

/** The pictures that views start from, as far as they are known; of null, no picture at all. */
const pictures = new Map<Base, FirstView>();

let stop = (): void => undefined;

export function keepPicture(base: Base, picture: FirstView): void {
  pictures.set(base, picture);
}

export const pictureOn = (base: Base): FirstView | undefined => pictures.get(base);

/**
 * From now on `first` is the picture that the view started from, also after undo and redo. Called before anything
 * else listens, so that nobody sees a view with the picture of another one.
 */
export function followBase(): void {
  stop();
  stop = app.subscribe(({ present, first }, before) => {
    if (present.base === before.present.base) return;
    const own = pictures.get(present.base) ?? withoutPicture(first);
    if (own !== null && own !== first) app.setState({ first: own });
  });
}

/**
 * The graph is another one. What was built on the picture that a start showed until now goes on with it, as long as
 * the graph holds it; `gone` is the sample that was removed.
 */
export function changeFirst(next: FirstView, gone: SampleId | null): void {
  const before = pictures.get("first")?.view?.id ?? null;
  const known = SampleId.options.find((sample) => PICTURE_OF[sample] === before) ?? null;
  const kept = before === (next.view?.id ?? null) ? "first" : known === gone ? null : known;
  const old = pictures.get("first");
  if (kept !== "first" && kept !== null && old !== undefined) pictures.set(kept, old);
  // The picture of what is gone is kept: the removal can be taken back, and the views on it with it.
  pictures.set("first", next);
  for (const [base, picture] of pictures) pictures.set(base, { ...picture, totals: next.totals });
  const rename = (view: ViewState): ViewState => {
    const base = view.base === "first" ? kept : view.base === gone ? null : view.base;
    if (base === view.base) return view;
    return base === null ? onItsOwn(view, view.base === "first" ? old : pictures.get(view.base)) : { ...view, base };
  };
  const renamed = <Step extends { view: ViewState }>(step: Step): Step => ({ ...step, view: rename(step.view) });
  app.setState(({ past, present, future, first }) => {
    const now = rename(present);
    const own = pictures.get(now.base) ?? withoutPicture(first);
    const totals = { totals: next.totals };
    return {
      past: past.map(renamed),
      present: now,
      future: future.map(renamed),
      first: own === null ? next : { ...own, ...totals },
    };
  });
}

/** A view whose picture is gone: what is left of its marks stands where that picture had it. */
function onItsOwn(view: ViewState, picture: FirstView | undefined): ViewState {
  const own = new Set(view.nodes.filter((id) => facts.nodes.has(id)));
  const spots = picture?.view?.spots.filter(({ id }) => own.has(id)) ?? [];
  const positions = Object.fromEntries(spots.map(({ id, column, row }) => [id, { column, row }]));
  return { ...view, base: null, positions: { ...positions, ...view.positions } };
}

/** What is known of the graph, and no words or places of a picture. */
function withoutPicture(first: FirstView | null): FirstView | null {
  return first === null || first.view === null ? first : { ...first, view: null, sources: [], claims: 0, missing: [] };
}

/** The picture of a sample as a view; undefined where the graph does not hold enough of it. */
export async function sampleView(sample: SampleId, signal?: AbortSignal): Promise<ViewState | undefined> {
  const picture = await askFirstView(sample, signal);
  if (picture.view === null) return undefined;
  remember(picture.slice);
  keepPicture(sample, picture);
  return viewOn(picture.view.id === pictures.get("first")?.view?.id ? "first" : sample);
}

/** The view that one starts from. */
export function viewOn(base: Base): ViewState {
  const picture = pictures.get(base);
  return picture === undefined || base === null ? { ...EMPTY_VIEW, base } : { ...baseView(picture), base };
}

/** What sets a view apart from what a start shows. */
export function deltaFromBase(view: ViewState): AddressDelta {
  const first = pictures.get("first");
  if (first === undefined) return {};
  const plain = baseView(first);
  if (view.base === plain.base) return deltaOf(view, plain);
  const base = view.base === null || view.base === "first" ? "none" : view.base;
  return { base, ...deltaOf(view, base === "none" ? EMPTY_VIEW : viewOn(base)) };
}

/** What an address starts from. */
export async function startOf({ base }: AddressDelta, signal: AbortSignal): Promise<ViewState> {
  if (base === undefined) return plainView();
  return (base === "none" ? undefined : await sampleView(base, signal)) ?? EMPTY_VIEW;
}

/** What a start shows. */
export function plainView(): ViewState {
  const first = pictures.get("first");
  return first === undefined ? EMPTY_VIEW : baseView(first);
}
