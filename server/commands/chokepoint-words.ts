import type { DisruptionAnswer, NetworkAnswer, NetworkParting } from "../../contract/network.ts";
import type { ChokepointsAnswer, Cut } from "../../contract/routes.ts";
import type { Slice } from "../../contract/slice.ts";
import { namesIn } from "./names-in.ts";
import { table } from "./print.ts";

interface Namer {
  place: (id: string) => string;
  leg: (id: string) => string;
}

function namerOf(slice: Slice): Namer {
  const ends = new Map(slice.edges.map((edge) => [edge.id, edge]));
  const place = namesIn(slice);
  return {
    place,
    leg: (id) => {
      const edge = ends.get(id);
      return edge === undefined ? id : `${place(edge.from)} → ${place(edge.to)}`;
    },
  };
}

export function cutWords({ places, legs, slice }: ChokepointsAnswer): string {
  const namer = namerOf(slice);
  if (legs.ids.length === 0) return "No way joins them.\n";
  const lines = [
    places.joined.length > 0
      ? `No place parts them: ${places.joined.map(namer.leg).join(", ")} leads straight there.`
      : `Places that part them: ${setWords(places, namer.place)}`,
    `Legs that part them: ${setWords(legs, namer.leg)}`,
    "Whatever goods the legs carry, and however many they are.",
  ];
  return `${lines.join("\n")}\n`;
}

function setWords({ ids, isOnly, ways }: Cut, name: (id: string) => string): string {
  const proof = ways.length === 1 ? "1 way proves it" : `${ways.length} ways that share none of it prove it`;
  return `${ids.map(name).join(", ")} (${proof}${isOnly ? "" : "; other sets are as small"}).`;
}

export function networkWords({ places, legs, counts, isExact, isComplete, ...answer }: NetworkAnswer): string {
  const namer = namerOf(answer.slice);
  const row = (of: string, { share, parting }: { share: number; parting: NetworkParting | null }) => ({
    of,
    ways: percent(share),
    "cuts off": parting === null ? "" : partingWords(parting, namer),
  });
  const doubt = isExact
    ? ""
    : ` An estimate, from ${answer.sources} of ${answer.outOf} places${isComplete ? "" : ": time ran out"}.`;
  return [
    `${counts.ways} pairs of places are joined by a way over ${counts.legs} legs and ${counts.places} places.${doubt}`,
    table(
      ["of", "ways", "cuts off"],
      places.map((each) => row(namer.place(each.place), each)),
    ),
    table(
      ["of", "ways", "cuts off"],
      legs.map((each) => row(namer.leg(each.leg), each)),
    ),
    `${answer.note}\n`,
  ].join("\n\n");
}

function partingWords({ placesParted, places }: NetworkParting, namer: Namer): string {
  const count = placesParted === 1 ? "1 place" : `${placesParted} places`;
  return places.length === 0 ? count : `${count}: ${places.map(namer.place).join(", ")}`;
}

export function disruptionWords({ curves, sentence, note, slice }: DisruptionAnswer): string {
  const namer = namerOf(slice);
  const longest = Math.max(...curves.map(({ linked }) => linked.length));
  const rows = Array.from({ length: longest }, (_, removals) => ({
    removed: String(removals),
    ...Object.fromEntries(
      curves.flatMap(({ by, linked, order }) => {
        const share = linked[removals];
        const name = namer.place(order[removals - 1] ?? "");
        return share === undefined ? [] : [[by, [percent(share), name].filter(Boolean).join(" ")]];
      }),
    ),
  }));
  return [
    `${sentence} Pairs that a way still joins, with the place that went:`,
    table(["removed", ...curves.map(({ by }) => by)], rows),
    `${note}\n`,
  ].join("\n\n");
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
