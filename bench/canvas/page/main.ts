import type { BenchPage, Spot, SubjectName } from "../bench-page.ts";
import { synthetic, type Synthetic } from "../synthetic.ts";
import { forceGraph } from "./force-graph.ts";
import { drawnFrame, longestTask, watchContexts, watchLongTasks } from "./frames.ts";
import { move } from "./move.ts";
import { ours } from "./ours.ts";
import { sigmaDefaults } from "./sigma-defaults.ts";
import type { Subject } from "./subject.ts";

const SUBJECTS: Readonly<Record<SubjectName, () => Subject>> = {
  ours,
  "sigma-defaults": sigmaDefaults,
  "force-graph": forceGraph,
};
watchContexts();
watchLongTasks();

let subject: Subject = ours();
let graph: Synthetic = synthetic(0);
let isSelected: () => void = () => undefined;
let selecting: Promise<number> = Promise.resolve(0);

const timed = async (act: () => void | Promise<void>): Promise<number> => {
  const began = performance.now();
  await act();
  await drawnFrame();
  return performance.now() - began;
};

const bench: BenchPage = {
  async draw(name, count) {
    graph = synthetic(count);
    subject = SUBJECTS[name]();
    const host = document.querySelector<HTMLElement>("#host") ?? document.body;
    return timed(() => subject.draw(graph, host, () => isSelected()));
  },
  move: (frames) => move(subject.target(), frames),
  freeSpot: () => freeSpot(graph, (id) => subject.spotOf(id)),
  nextSelection() {
    const clicked = new Promise<void>((done) => (isSelected = done));
    const pressed = new Promise<number>((done) => {
      window.addEventListener("pointerdown", () => done(performance.now()), { capture: true, once: true });
    });
    selecting = pressed.then(async (began) => {
      await clicked;
      await drawnFrame();
      return performance.now() - began;
    });
  },
  selection: () => selecting,
  halve: () => timed(() => subject.halve()),
  longestTask,
};

/** The mark near the middle whose nearest neighbour is farthest: a click on it means nothing else. */
function freeSpot({ marks }: Synthetic, spotOf: (id: string) => Spot): Spot {
  const spots = marks.map(({ id }) => spotOf(id));
  const inner = spots.filter(({ x, y }) => x > 200 && y > 150 && x < innerWidth - 200 && y < innerHeight - 150);
  const room = (at: Spot) =>
    spots.reduce(
      (least, other) => (other === at ? least : Math.min(least, Math.hypot(at.x - other.x, at.y - other.y))),
      Infinity,
    );
  const [best] = inner.map((at) => ({ at, room: room(at) })).sort((a, b) => b.room - a.room);
  return best?.at ?? spots[0] ?? { x: 0, y: 0 };
}

Object.assign(window, { bench });
