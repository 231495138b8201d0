import type { Point, Size } from "../map/geometry.ts";
import type { Look } from "./glide.ts";
import { isCovered, lookBeside, WHOLE, type Room } from "./look-at.ts";
import { calmMs } from "./motion.ts";
import type { Renderer } from "./renderer.ts";

/** Marks of the picture by id, where they stand at the first zoom. */
type Marks = ReadonlyMap<string, Point>;

/** Pixels at a canvas' edge in which a mark is not well seen. */
const EDGE = 30;
const MOVE_MS = 150;

/** How a picture is looked at; what matters of it is moved out from under a panel that lies over the canvas. */
export class Sight {
  readonly #renderer: Renderer;
  #room: Room = { size: { width: 0, height: 0 }, covered: 0 };
  /** What was lit beside how wide a panel when this was last looked at. */
  #attended = "";
  /** How it was looked at before a panel made it move, and since. */
  #moved: { before: Look; now: Look } | null = null;

  constructor(renderer: Renderer) {
    this.#renderer = renderer;
  }

  /** Zooms about the middle: above 1 nearer, below 1 farther. */
  zoom(factor: number): void {
    const camera = this.#renderer.getCamera();
    this.#go({ ratio: camera.getBoundedRatio(camera.ratio / factor) });
  }

  /** All of it, beside a panel that lies over the canvas. */
  fit(marks: Marks): void {
    this.#go(this.#whole(marks));
  }

  /** … at once, for it is another picture. */
  reset(marks: Marks, room: Room): void {
    this.#room = room;
    this.#renderer.getCamera().setState({ ...this.#whole(marks), angle: 0 });
  }

  /** Moves only where a point of the canvas lies at its edge or beyond. */
  bringIntoView(point: Point, { width, height }: Size): void {
    if (point.x >= EDGE && point.y >= EDGE && point.x <= width - EDGE && point.y <= height - EDGE) return;
    this.#go(this.#renderer.viewportToFramedGraph(point));
  }

  /** What is lit, or a panel, may be another one than before. Closed, the panel leaves the picture as it found it. */
  attend(lit: Marks, room: Room): void {
    const key = [room.covered, ...lit.keys()].join(" ");
    const isFreed = this.#room.covered > 0 && room.covered === 0;
    this.#room = room;
    if (isFreed) this.#moveBack();
    if (key === this.#attended) return;
    this.#attended = key;
    const points = [...lit.values()];
    const before = this.#look();
    if (!isCovered(points, before, room)) return;
    const now = this.#bounded(lookBeside(points, before, room));
    this.#moved = { before: this.#isAsMoved() ? (this.#moved?.before ?? before) : before, now };
    this.#go(now);
  }

  #whole(marks: Marks): Look {
    const isFree = this.#room.covered === 0;
    const now = isFree ? WHOLE : this.#bounded(lookBeside([...marks.values()], WHOLE, this.#room));
    this.#moved = isFree ? null : { before: WHOLE, now };
    return now;
  }

  /** Only where nobody moved it since. */
  #moveBack(): void {
    if (this.#moved !== null && this.#isAsMoved()) this.#go(this.#moved.before);
    this.#moved = null;
  }

  #isAsMoved(): boolean {
    const { x, y, ratio } = this.#look();
    const now = this.#moved?.now;
    return now !== undefined && Math.max(Math.abs(x - now.x), Math.abs(y - now.y), Math.abs(ratio - now.ratio)) < 1e-6;
  }

  #bounded(look: Look): Look {
    return { ...look, ratio: this.#renderer.getCamera().getBoundedRatio(look.ratio) };
  }

  #look(): Look {
    const { x, y, ratio } = this.#renderer.getCamera().getState();
    return { x, y, ratio };
  }

  #go(look: Partial<Look>): void {
    void this.#renderer.getCamera().animate(look, { duration: calmMs(MOVE_MS) });
  }
}
