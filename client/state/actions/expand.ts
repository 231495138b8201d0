import type { ExpandBody } from "../../../contract/graph.ts";
import type { Slice } from "../../../contract/slice.ts";
import { askExpand } from "../../api/ask.ts";
import { withPiece } from "../../graph/connections.ts";
import { withExpansion, type Arrivals } from "../../graph/expand.ts";
import { isGroupId } from "../../graph/groups.ts";
import { sameChoice, type Choice, type ViewState } from "../../graph/view-state.ts";
import { announce, app, change, facts, remember } from "../app-store.ts";
import { nameOf } from "../told.ts";
import { currentWords } from "../use-words.ts";
import { saidFull } from "../say-full.ts";
import { work } from "../work.ts";
import type { Action } from "./action.ts";
import { openGroup } from "./group.ts";

/** What a request may name as known; the server takes no more. */
const MAX_KNOWN = 10_000;

export interface ExpandMore {
  /** Neighbours at most; without it as many as the program's settings say. */
  limit?: number;
  /** The node comes onto the picture with them where it is not there. */
  isBrought?: boolean;
}

/**
 * Fetches a page of a node's neighbours and puts them on the picture beside it, with their links to what is shown.
 * Asked again for a choice that was cut, it fetches the next page. True: it was done.
 */
export async function expand(of: string, choice: Choice = {}, more: ExpandMore = {}): Promise<boolean> {
  const { limit, isBrought = false } = more;
  if (saidFull()) return false;
  const { present } = app.getState();
  const before = present.expansions.find((one) => one.of === of && sameChoice(one.choice, choice));
  const body: ExpandBody = {
    ...choice,
    ...(before?.cursor == null ? {} : { cursor: before.cursor }),
    ...(limit === undefined ? {} : { limit }),
    known: present.nodes.slice(0, MAX_KNOWN),
  };
  return work({ key: "work.expanding", of }, async (signal) => {
    const answer = await askExpand(of, body, nameOf(of, currentWords(), facts), signal);
    remember(answer.slice);
    const { first } = app.getState();
    const now = isBrought ? withMark(of, answer.slice) : app.getState().present;
    // Undone or collapsed while the answer was on its way: there is nothing left to hang it on.
    if (!now.nodes.includes(of)) return;
    const titleOf = (id: string) => nameOf(id, currentWords(), facts);
    finish(of, withExpansion(now, { of, choice }, answer, first?.view ?? null, titleOf), answer.remaining);
  });
}

/** The view of now with this mark of an answer on it. */
function withMark(id: string, { nodes }: Slice): ViewState {
  const { present, first } = app.getState();
  if (present.nodes.includes(id)) return present;
  const piece = { nodes: nodes.filter((node) => node.id === id), edges: [] };
  return withPiece(present, piece, first?.view ?? null, (one) => nameOf(one, currentWords(), facts));
}

function finish(of: string, { view, added, known, addedEdges }: Arrivals, remaining: number): void {
  const values = { added, known, remaining };
  announce({ key: remaining > 0 ? "say.expanded-cut" : "say.expanded", values });
  if (added === 0 && addedEdges === 0 && remaining === 0) return;
  const told = added > 0 ? { count: added } : { count: addedEdges };
  change(view, { key: added > 0 ? "step.expand" : "step.expand-links", of, values: told });
}

/** For a menu, where a group has a word of its own. */
export const expandMark: Action = {
  label: "keys.expand",
  shortcuts: [{ key: "e" }],
  isPossible: ({ present }) => present.selected !== null && present.nodes.includes(present.selected),
  perform: () => {
    const { selected } = app.getState().present;
    if (selected !== null) void expand(selected);
  },
};

/** Opens a group; of anything else it fetches the neighbours. */
export function expandOrOpen(id: string): void {
  if (isGroupId(id)) openGroup(id);
  else void expand(id);
}

export const expandSelected: Action = {
  label: "keys.expand",
  shortcuts: [{ key: "e" }],
  isPossible: ({ present }) =>
    present.selected !== null && (present.nodes.includes(present.selected) || isGroupId(present.selected)),
  perform: () => {
    const { selected } = app.getState().present;
    if (selected !== null) expandOrOpen(selected);
  },
};
