import { spokenFlow, type Told } from "../../text/flow-words.ts";
import type { ScreenWords } from "../../text/words.ts";
import { groupId, runId } from "../../export/group-id.ts";
import { piece, type Piece } from "../piece.ts";
import type { SankeyDrawing } from "./draw-sankey.ts";
import type { SankeyModel } from "./model.ts";

/** The drawing for a file: each band and each row a group that has a name and says what it counts. */
export function sankeyPieces({ model, heads, links, rows, key, keyTop }: SankeyDrawing, words: ScreenWords): Piece[] {
  const named = namesOf(model);
  const titled = (id: string, told: Told, pieces: readonly Piece[]) =>
    piece("g", { id }, [piece("title", {}, spokenFlow(told, words)), ...pieces]);
  return [
    piece("g", { id: "heads" }, heads),
    piece(
      "g",
      { id: "flows" },
      links.map(({ link, told, pieces }) =>
        titled(runId("flow", named(link.source), named(link.target)), told, pieces),
      ),
    ),
    piece(
      "g",
      { id: "places" },
      rows.map(({ node, told, pieces, label }) =>
        titled(groupId("place", named(node.id)), told, [...pieces, ...label]),
      ),
    ),
    piece("g", { id: "key", transform: `translate(0 ${keyTop})` }, key.pieces),
  ];
}

/** "origin:place:spain": of several columns of passages the one before the last is "passed-2", and so on. */
function namesOf({ roles, nodes }: SankeyModel): (id: string) => string {
  const columns = roles.map((role, column) => {
    const later = roles.slice(column + 1).filter((other) => other === role).length;
    return later === 0 ? role : `${role}-${later + 1}`;
  });
  const names = new Map(
    nodes.map(({ id, column, kind, places }) => {
      const what = kind === "place" ? (places[0] ?? "") : kind;
      return [id, `${columns[column] ?? ""}:${what}`] as const;
    }),
  );
  return (id) => names.get(id) ?? id;
}
