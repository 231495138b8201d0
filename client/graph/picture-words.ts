import type { Kind } from "../../contract/kinds.ts";
import type { GraphNode } from "../../contract/slice.ts";
import type { Words } from "../../contract/views.ts";

/** How a mark is worded: given to the picture by whoever knows the language of the screen. */
export interface PictureWords {
  title: (node: GraphNode) => string;
  /** The second line; `cases` is how many cases its legs on the picture stand for. */
  second: (node: GraphNode, cases: number, story: boolean) => string | null;
  /** A case as one line under the place where it ended. */
  note: (node: GraphNode) => string;
  /** "Bacalan and others". */
  andOthers: (name: string) => string;
  pick: (words: Words) => string;
  /** Several of a kind, as a heading. */
  kinds: (kind: Kind) => string;
}
