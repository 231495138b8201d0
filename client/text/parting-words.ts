import type { NetworkParting } from "../../contract/network.ts";
import type { GraphNode } from "../../contract/slice.ts";
import type { ScreenWords } from "./words.ts";

/** "Without it 1 place is cut off: Guayaquil.": named where they are few. */
export function partingWords(
  { placesParted, places }: NetworkParting,
  nodes: ReadonlyMap<string, GraphNode>,
  { t, title }: Pick<ScreenWords, "t" | "title">,
): string {
  const names = places.map((place) => {
    const node = nodes.get(place);
    return node === undefined ? place : title(node);
  });
  return names.length > 0
    ? t("network.cuts-off.these", { count: placesParted, names: names.join(", ") })
    : t("network.cuts-off.many", { count: placesParted });
}
