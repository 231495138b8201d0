import type { Point } from "../map/geometry.ts";

/** Where the camera of the renderer stands. */
export interface Look {
  x: number;
  y: number;
  ratio: number;
}

export interface GlideEvents {
  /** Only a large picture glides: a small one is drawn anew in less than a frame's time. */
  isWanted(): boolean;
  /** Where a point of the picture stands on the screen when it is looked at like this. */
  pointAt(place: Point, look: Look): Point;
  /** Moves the frame that is there, as CSS says it; null: it stands where it was drawn. */
  show(transform: string | null): void;
  /** Nothing moved for a while: time for a true frame. */
  rest(): void;
}

/** Milliseconds without a movement before the picture is drawn anew. */
const REST_MS = 120;

/**
 * While somebody pans or zooms a large picture, its last frame is moved, which costs nothing; the picture is drawn
 * anew as soon as the hand rests. Without a graphics card that is 60 frames a second in place of three.
 */
export class Glide {
  readonly #events: GlideEvents;
  /** How the frame on the screen was looked at when it was drawn, and how it is looked at now. */
  #drawn: Look | null = null;
  #latest: Look | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(events: GlideEvents) {
    this.#events = events;
  }

  get isUnderWay(): boolean {
    return this.#timer !== undefined;
  }

  /** A frame is asked for. True: only the look changed, and moving the last frame is enough for now. */
  takes(look: Look): boolean {
    const drawn = this.#drawn;
    if (drawn === null || !this.#events.isWanted()) return false;
    // Asked for without a movement: something else is to be seen.
    if (isSame(look, this.#latest ?? drawn)) return false;
    this.#latest = { ...look };
    this.#events.show(this.#between(drawn, look));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#events.rest(), REST_MS);
    return true;
  }

  /** A true frame was drawn. */
  wasDrawn(look: Look): void {
    if (this.isUnderWay) this.#events.show(null);
    this.close();
    this.#drawn = { ...look };
    this.#latest = null;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #between(before: Look, now: Look): string {
    const [one, other] = [
      { x: 0, y: 0 },
      { x: 1, y: 1 },
    ] as const;
    const start = this.#events.pointAt(one, before);
    const end = this.#events.pointAt(one, now);
    const scale = (this.#events.pointAt(other, now).x - end.x) / (this.#events.pointAt(other, before).x - start.x);
    return `translate(${end.x - scale * start.x}px, ${end.y - scale * start.y}px) scale(${scale})`;
  }
}

function isSame(a: Look, b: Look): boolean {
  return a.x === b.x && a.y === b.y && a.ratio === b.ratio;
}
