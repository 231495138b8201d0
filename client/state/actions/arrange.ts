import type { FirstView } from "../../../contract/views.ts";
import {
  leavingPinned,
  type Arrangement,
  type Arranging,
  type PlainHow,
  type Places,
} from "../../graph/arrange/arrangement.ts";
import { iterationsFor } from "../../graph/arrange/iterations.ts";
import { inKinds, kindColumns } from "../../graph/arrange/kinds.ts";
import { onRing } from "../../graph/arrange/ring.ts";
import type { ArrangeNews, ArrangeTask } from "../../graph/arrange/worker.ts";
import { positionAt, rulerOf, shareAt, type Share } from "../../graph/columns.ts";
import type { Picture, Position } from "../../graph/picture.ts";
import { columnCountOf } from "../../graph/position-of.ts";
import { savedPositions } from "../../graph/saved-positions.ts";
import { announce, app, change, facts } from "../app-store.ts";
import { pictureAs } from "../picture-store.ts";
import { nameOf } from "../told.ts";
import { currentWords } from "../use-words.ts";

type Positions = Record<string, Position>;

let runs = 0;

/** Puts every mark of the graph picture anew; pinned ones stay. One step, whatever time it takes. */
export function arrange(how: PlainHow): void {
  stopArranging();
  const { first } = app.getState();
  if (first === null) return;
  runs += 1;
  const picture = pictureAs("graph", currentWords());
  const arranging = arrangingOf(picture);
  if (how === "saved") finish({ how }, asSaved(first, arranging));
  else if (how === "ring") finish({ how }, positionsIn({ how }, leavingPinned(arranging, onRing(arranging))));
  else if (how === "kinds") {
    const arrangement = { how, kinds: kindColumns(arranging.marks) };
    finish(arrangement, positionsIn(arrangement, leavingPinned(arranging, inKinds(arranging))));
  } else if (arranging.marks.length > 0) runInWorker(how, arranging);
}

/** Stops where the marks are now; arranging by force again goes on from there. */
export function stopArranging(): void {
  app.getState().arranging?.stop();
}

/** Every position is written: what a mark has from an arrangement before means another place in this one. */
function finish(arrangement: Arrangement, positions: Positions, merge: string | null = null): void {
  const told = { key: `step.arrange.${arrangement.how}` } as const;
  const { mode } = app.getState().present;
  change({ mode: mode === "map" || mode === "flows" ? "graph" : mode, arrangement, positions }, told, merge);
  if (merge === null) announce(told);
}

/** Each news belongs to the step of undo that the first one made. */
function runInWorker(how: "layers" | "force", arranging: Arranging): void {
  const merge = `arrange ${runs}`;
  const iterations = iterationsFor(arranging.marks.length);
  // The same object until the end: the canvas lets marks travel when it is another one.
  const arrangement: Arrangement = { how };
  startWorker({ how, arranging, iterations }, (places, left) => {
    finish(arrangement, positionsIn(arrangement, places), merge);
    if (left === 0) announce({ key: `step.arrange.${how}` });
    return 1 - left / iterations;
  });
}

/** Arranges beside the page. `onNews` is told where marks go and what is left, and says what share is done. */
export function startWorker(task: ArrangeTask, onNews: (places: Places, left: number) => number): void {
  const { how } = task;
  const worker = new Worker(new URL("../../graph/arrange/worker.ts", import.meta.url), { type: "module" });
  const stop = (): void => {
    worker.terminate();
    app.setState({ arranging: null });
  };
  app.setState({ arranging: { how, share: 0, stop } });
  worker.addEventListener("message", ({ data }: MessageEvent<ArrangeNews>) => {
    const share = onNews(new Map(data.places.map(([id, x, y]) => [id, { x, y }])), data.left);
    if (data.left > 0) app.setState({ arranging: { how, share, stop } });
    else stop();
  });
  worker.addEventListener("error", stop);
  // The rule thinks of windows; a worker takes no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(task);
}

export function arrangingOf({ nodes, edges, columnCount }: Picture): Arranging {
  const ruler = rulerOf(
    columnCount,
    nodes.map(({ position }) => position),
  );
  return {
    marks: nodes
      .map(({ id, node, position, pinned }) => ({
        id,
        kind: node.kind,
        at: shareAt(ruler, position),
        isPinned: pinned,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    lines: edges.map(({ source, target }) => ({ source, target })),
  };
}

/** Marks that are held and not drawn now keep what they have. */
export function positionsIn(arrangement: Arrangement, places: Places): Positions {
  const { present, first } = app.getState();
  const ruler = rulerOf(columnCountOf(arrangement, first?.view ?? null), []);
  const all = [...places, ...placesOfMembers(places)];
  const next = Object.fromEntries(all.map(([id, share]) => [id, positionAt(ruler, share)]));
  return { ...present.positions, ...next };
}

/** Shares of the width and height at which the members of a group wait around its mark, until it is opened. */
const AROUND = { least: 0.04, each: 0.004 };

function placesOfMembers(places: Places): [string, Share][] {
  return pictureAs("graph", currentWords()).nodes.flatMap(({ id, group }) => {
    const centre = places.get(id);
    if (centre === undefined || group === null) return [];
    const radius = AROUND.least + AROUND.each * group.members.length;
    return group.members.map((member, index): [string, Share] => {
      const angle = (2 * Math.PI * index) / group.members.length;
      return [member.id, { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) }];
    });
  });
}

function asSaved(first: FirstView, { marks }: Arranging): Positions {
  const titleOf = (id: string) => nameOf(id, currentWords(), facts);
  const pinned = new Map(marks.filter(({ isPinned }) => isPinned).map(({ id, at }) => [id, at]));
  const positions = savedPositions(app.getState().present, first, facts, titleOf);
  const ruler = rulerOf(columnCountOf({ how: "saved" }, first.view), Object.values(positions));
  return { ...positions, ...Object.fromEntries([...pinned].map(([id, at]) => [id, positionAt(ruler, at)])) };
}
