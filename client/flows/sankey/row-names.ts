import type { GraphNode } from "../../../contract/slice.ts";
import { brief, type ScreenWords } from "../../text/words.ts";
import type { Saying } from "./labels.ts";
import type { SankeyNode } from "./model.ts";

export interface RowNames {
  /** In full. */
  name: (node: SankeyNode) => string;
  /** With all that it stands for. */
  whole: (node: SankeyNode) => string;
  /** Beside its row: in short, unless another row of the column would be called the same. */
  label: (node: SankeyNode) => Saying;
}

export function rowNames(nodes: readonly SankeyNode[], places: readonly GraphNode[], words: ScreenWords): RowNames {
  const { t } = words;
  const known = new Map(places.map((place) => [place.id, place]));
  const nameOf = (id: string) => {
    const place = known.get(id);
    return place === undefined ? id : words.name(place);
  };
  const name = ({ kind, places: held, column }: SankeyNode): string => {
    if (kind === "open") return t("sankey.open");
    if (kind === "untold") return t(column === 0 ? "sankey.untold.origin" : "sankey.untold.destination");
    return kind === "others" ? t("sankey.others", { places: held.length }) : nameOf(held[0] ?? "");
  };
  const short = (node: SankeyNode) => (node.kind === "place" ? brief(name(node)) : name(node));
  const keyOf = (node: SankeyNode) => `${node.column} ${short(node)}`;
  const namesakes = new Map<string, number>();
  for (const node of nodes) namesakes.set(keyOf(node), (namesakes.get(keyOf(node)) ?? 0) + 1);
  return {
    name,
    whole: (node) => (node.kind === "others" ? `${name(node)} (${node.places.map(nameOf).join(", ")})` : name(node)),
    label: (node) => ({
      name: (namesakes.get(keyOf(node)) ?? 0) > 1 ? name(node) : short(node),
      count: node.kind === "others" ? t("flows.cases", { count: node.cases.size }) : words.number(node.cases.size),
    }),
  };
}
