import { createRandom } from "../../bin/network/random.ts";

/** A graph that is nobody's, the same for the same seed. Places are shares of a width and a height. */
export interface Synthetic {
  marks: readonly { id: string; x: number; y: number; isHalf: boolean }[];
  links: readonly { id: string; source: string; target: string; isInferred: boolean }[];
}

const LINKS_PER_MARK = 2;
/** Of ten links so many stay within their cluster, as in graphs of people and places. */
const WITHIN = 0.9;

/** Clusters of marks, some two links a mark, most of them to the own cluster. */
export function synthetic(count: number, seed = 7): Synthetic {
  const random = createRandom(seed).next;
  const clusters = Math.max(8, Math.round(8 * Math.sqrt(count / 1000)));
  const centres = Array.from({ length: clusters }, () => ({ x: random(), y: random() }));
  const spread = 0.25 / Math.sqrt(clusters);
  const marks = Array.from({ length: count }, (_, index) => {
    const centre = centres[index % clusters] ?? { x: 0.5, y: 0.5 };
    const [x, y] = [centre.x + spread * bell(random), centre.y + spread * bell(random)];
    return { id: markId(index), x: share(x), y: share(y), isHalf: random() < 0.5 };
  });
  const links = Array.from({ length: count * LINKS_PER_MARK }, (_, index) => {
    const from = Math.floor(random() * count);
    const isNear = random() < WITHIN;
    const near = (from + clusters * (1 + Math.floor((random() * count) / clusters / 2))) % count;
    const to = isNear ? near : Math.floor(random() * count);
    const target = to === from ? (from + 1) % count : to;
    return { id: `link:${index}`, source: markId(from), target: markId(target), isInferred: random() < 0.2 };
  });
  return { marks, links };
}

const markId = (index: number) => `place:mark-${index}`;

const share = (value: number) => Math.min(1, Math.max(0, value));

function bell(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
