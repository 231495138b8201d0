import type { Box, Point } from "../../map/geometry.ts";
import { around, contains, distanceTo, overlaps, pushInto, SpaceIndex } from "./boxes.ts";
import type { Candidate } from "./candidates.ts";
import { aroundMark, besideMark } from "./candidates.ts";
import type { Label, LabelLine, PlacedLabel } from "./label.ts";
import { LINE_HEIGHT } from "./label.ts";

export interface Surroundings {
  /** Nothing stands outside. */
  bounds: Box;
  /** Points along the lines, some pixels apart: a label would rather not lie on them. */
  linePoints: readonly Point[];
  /** Taken from the start: badges. */
  blocked: readonly Box[];
  /** Pixels a line takes. */
  widthOf(line: LabelLine, muted: boolean): number;
}

const COLLISION = 1000;
/** Above this a label that may go out on a hairline looks for a place farther away. */
const CROWDED = 40;
/** What a shorter form costs. */
const SHORTER = 24;

interface Choice {
  candidate: Candidate;
  lines: readonly LabelLine[];
  cost: number;
}

/**
 * Finds each label a place: every label tries its sides in order and takes the cheapest. One that
 * must stand and finds no free side says less, then goes out on a hairline; the others are left out.
 *
 * Cost of a place: collisions × 1,000 + line points under it × 3 + nearness to a stranger's mark.
 * Cost: O(labels × places × what lies near), by a grid.
 */
export function placeLabels(labels: readonly Label[], surroundings: Surroundings): PlacedLabel[] {
  const placer = new Placer(labels, surroundings);
  return labels.toSorted(byImportance).flatMap((label) => placer.place(label) ?? []);
}

/** Stubs first, for nothing else says that something was left out; context last; then who has the least choice. */
function byImportance(a: Label, b: Label): number {
  const flags = (label: Label) =>
    (label.stub ? 8 : 0) + (label.marked ? 4 : 0) + (label.must ? 2 : 0) + (label.muted ? 0 : 1);
  return flags(b) - flags(a) || b.sideStep - a.sideStep || (a.variants[0]?.length ?? 0) - (b.variants[0]?.length ?? 0);
}

class Placer {
  readonly #taken = new SpaceIndex<{ box: Box; owner: string }>();
  readonly #points = new SpaceIndex<Point>();
  readonly #marks = new SpaceIndex<Label>();
  readonly #surroundings: Surroundings;

  constructor(labels: readonly Label[], surroundings: Surroundings) {
    this.#surroundings = surroundings;
    for (const label of labels) {
      if (!label.stub) this.#take(around(label.at, label.reach + 1), label.id);
      this.#marks.add(around(label.at, 1), label);
    }
    for (const box of surroundings.blocked) this.#take(box, "");
    for (const point of surroundings.linePoints) this.#points.add(around(point, 0), point);
  }

  place(label: Label): PlacedLabel | null {
    const choice = this.#choose(label);
    if (choice === null) return null;
    const { candidate, lines } = choice;
    // A stub belongs to its mark, so the mark's own label has to keep clear of it as well.
    this.#take(candidate.box, label.stub ? "" : label.id);
    const hairline = candidate.side === "out" ? hairlineOf(label, candidate.box) : null;
    if (hairline !== null) for (const point of pointsOf(hairline)) this.#take(around(point, 1), label.id);
    return { label, box: candidate.box, lines, side: candidate.side, hairline };
  }

  #take(box: Box, owner: string): void {
    this.#taken.add(box, { box, owner });
  }

  #choose(label: Label): Choice | null {
    let best: Choice | null = null;
    for (const [index, lines] of label.variants.entries()) {
      const found = this.#cheapest(label, lines);
      // A shorter form in its own place reads better than a full one on the wrong side of its mark.
      const cost = (found?.cost ?? 0) + index * SHORTER;
      if (found !== null && (best === null || cost < best.cost)) best = { ...found, cost };
      if (best !== null && best.cost < CROWDED) return best;
    }
    if (best !== null && best.cost < COLLISION) return best;
    if (!label.must) return null;
    return best ?? this.#forced(label);
  }

  #cheapest(label: Label, lines: readonly LabelLine[]): Choice | null {
    const [width, height] = this.#sizeOf(label, lines);
    const beside = this.#best(label, lines, besideMark(label, width, height));
    const isCrowded = beside === null || beside.cost > CROWDED;
    if (!label.callout || !label.must || !isCrowded) return beside;
    const out = this.#best(label, lines, aroundMark(label, width, height));
    return out !== null && (beside === null || out.cost < beside.cost) ? out : beside;
  }

  #best(label: Label, lines: readonly LabelLine[], candidates: readonly Candidate[]): Choice | null {
    const limits = label.within ?? this.#surroundings.bounds;
    let best: Choice | null = null;
    for (const candidate of candidates) {
      if (!contains(limits, candidate.box)) continue;
      const cost = this.#costOf(label, candidate);
      if (best === null || cost < best.cost) best = { candidate, lines, cost };
    }
    return best;
  }

  /** Nothing fits inside the bounds: the shortest form, pushed inside from the side where it covers least. */
  #forced(label: Label): Choice | null {
    const lines = label.variants.at(-1);
    if (lines === undefined) return null;
    const [width, height] = this.#sizeOf(label, lines);
    const limits = label.within ?? this.#surroundings.bounds;
    const own = around(label.at, label.reach);
    let best: Choice | null = null;
    for (const beside of besideMark(label, width, height)) {
      const candidate = { ...beside, box: pushInto(limits, beside.box) };
      const cost = this.#costOf(label, candidate) + (overlaps(own, candidate.box) ? COLLISION : 0);
      if (best === null || cost < best.cost) best = { candidate, lines, cost };
    }
    return best;
  }

  #costOf(label: Label, { box, side, extra }: Candidate): number {
    let cost = extra;
    // A mark's own box is no obstacle, but with a stub's box it is.
    for (const item of this.#taken.near(box)) {
      if (item.owner !== label.id && overlaps(item.box, box)) cost += COLLISION;
    }
    for (const { x, y } of this.#points.near(box)) {
      if (x > box.left && x < box.right && y > box.top && y < box.bottom) cost += 3;
    }
    if (side === "out") cost += this.#hairlineCost(label, box);
    return label.callout ? cost + this.#nearStrangers(label, box) * (side === "out" ? 22 : 40) : cost;
  }

  /** A hairline may not run through another label. */
  #hairlineCost(label: Label, box: Box): number {
    let cost = 0;
    for (const point of pointsOf(hairlineOf(label, box))) {
      const spot = around(point, 0.01);
      for (const item of this.#taken.near(spot)) if (item.owner !== label.id && overlaps(item.box, spot)) cost += 26;
    }
    return cost;
  }

  /** Marks of others that lie nearer to the label than its own: it would be read as theirs. */
  #nearStrangers(label: Label, box: Box): number {
    const own = distanceTo(box, label.at) + 2;
    const reach = { left: box.left - own, top: box.top - own, right: box.right + own, bottom: box.bottom + own };
    let strangers = 0;
    for (const other of this.#marks.near(reach)) {
      if (!other.stub && other.id !== label.id && distanceTo(box, other.at) < own) strangers += 1;
    }
    return strangers;
  }

  #sizeOf(label: Label, lines: readonly LabelLine[]): [width: number, height: number] {
    const widths = lines.map((line) => this.#surroundings.widthOf(line, label.muted));
    return [Math.max(...widths), LINE_HEIGHT * lines.length];
  }
}

function pointsOf({ from, to }: { from: Point; to: Point }): Point[] {
  return [1, 2, 3, 4, 5, 6, 7].map((step) => ({
    x: from.x + ((to.x - from.x) * step) / 8,
    y: from.y + ((to.y - from.y) * step) / 8,
  }));
}

/** From the mark's outline to the nearest point of the label. */
function hairlineOf({ at, reach }: Label, box: Box): { from: Point; to: Point } {
  const to = {
    x: Math.max(box.left, Math.min(at.x, box.right)),
    y: Math.max(box.top + 2, Math.min(at.y, box.bottom - 2)),
  };
  const length = Math.hypot(to.x - at.x, to.y - at.y) || 1;
  const share = Math.min(1, (reach + 1) / length);
  return { from: { x: at.x + (to.x - at.x) * share, y: at.y + (to.y - at.y) * share }, to };
}
