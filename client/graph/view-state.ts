import type { Direction, Kind, Mode, Status } from "../../contract/kinds.ts";
import type { SampleId } from "../../contract/sample-id.ts";
import type { Closed, RoutesBody } from "../../contract/routes.ts";
import type { RelationshipRef } from "../../contract/slice.ts";
import type { Arrangement } from "./arrange/arrangement.ts";
import { USUAL_FLOWS, type FlowsChoice } from "./flows/choice.ts";
import type { Group } from "./groups.ts";
import type { PinnedRoute } from "./pinned-routes.ts";
import { NO_FILTER, type Filter } from "./filter.ts";
import type { PictureMode, Position } from "./picture.ts";

/** What was asked for: one group of neighbours, or all that states something where nothing is named. */
export interface Choice {
  type?: string;
  direction?: Direction;
  kind?: Kind;
}

export interface Expansion {
  of: string;
  choice: Choice;
  /** All that its pages held, whether it was on the picture before or not. */
  found: { nodes: readonly string[]; edges: readonly string[] };
  /** What was not on the picture before, and goes with it. */
  brought: { nodes: readonly string[]; edges: readonly string[] };
  /** Relationships left in the database. */
  remaining: number;
  cursor: string | null;
}

/**
 * What lies on the highlighter, said by rule, so that it holds for what comes later too; only a connection is said by
 * the ids of its marks and links, a route, or several together, or a hypothesis with the two legs that it rests on, by
 * those of the legs, and chokepoints by those of their places and legs.
 */
export type Lit =
  | { by: "kind"; value: Kind }
  | { by: "type"; value: string }
  | { by: "status"; value: Status }
  | { by: "manner"; value: Mode }
  | { by: "path"; value: readonly string[] }
  | { by: "route"; value: readonly string[] }
  | { by: "routes"; value: readonly string[] }
  | { by: "chokepoints"; value: readonly string[] }
  | { by: "legs"; value: readonly string[] }
  /** Legs of a way before and of the one after something is closed; `lost`: those that only the first takes. */
  | { by: "closure"; value: readonly string[]; lost: readonly string[] }
  | { by: "ways" };

/** `difference`: while two periods are compared. */
export type DrawerTab = "closed" | "table" | "sentences" | "cypher" | "difference";
/** `auto`: open where the window is wide enough. */
export type PanelChoice = "auto" | "explore" | "routes" | "cypher" | "views" | "data" | "none";
/** `auto`: open where the window is high enough. */
export type TimeLineChoice = "auto" | "open" | "none";

/** Both: graph and map side by side, or one under the other. Flows: what the cases say of origins and ends, added up. */
export type ViewMode = PictureMode | "both" | "flows";
/** `auto`: a small canvas folds the context away. */
type ContextChoice = "auto" | "all";

export type Base = "first" | SampleId | null;

/** Small and serialisable: it is what undo keeps and what the address bar holds. Never changed in place. */
export interface ViewState {
  mode: ViewMode;
  /** The saved picture it started from: the one a start shows, or a sample's; null where the graph has none. */
  base: Base;
  nodes: readonly string[];
  edges: readonly RelationshipRef[];
  arrangement: Arrangement;
  /** Of newcomers and of marks that were moved; the others stand where the saved picture puts them. */
  positions: Readonly<Record<string, Position>>;
  expansions: readonly Expansion[];
  /** A node or an edge: the one in the inspector. null where nothing is selected, or several are. */
  selected: string | null;
  /** Nodes and edges selected together: empty, or two and more. */
  several: readonly string[];
  /** Nodes and edges put out of sight one by one; they are still held. */
  hidden: readonly string[];
  /** Marks that an arrangement leaves where they are. */
  pinned: readonly string[];
  /** Marks drawn as one; of two rules that take the same mark the first has it. */
  groups: readonly Group[];
  filter: Filter;
  /** Its two periods stand beside each other, a picture each. */
  compared: boolean;
  lit: Lit | null;
  /** What was asked of the ways, as it is sent; null: nothing was. */
  ways: RoutesBody | null;
  /** What a model closes on those ways; null: nothing. */
  closed: Closed | null;
  /** Routes that stay on the highlighter while another is looked at; the first one was pinned first. */
  pinnedRoutes: readonly PinnedRoute[];
  /** Legs of the route that the lit one is compared with; null: it is with none. */
  against: readonly string[] | null;
  context: ContextChoice;
  flows: FlowsChoice;
  drawer: DrawerTab;
  panel: PanelChoice;
  timeLine: TimeLineChoice;
}

export const EMPTY_VIEW: ViewState = {
  mode: "graph",
  base: null,
  nodes: [],
  edges: [],
  arrangement: { how: "saved" },
  positions: {},
  expansions: [],
  selected: null,
  several: [],
  hidden: [],
  pinned: [],
  groups: [],
  filter: NO_FILTER,
  compared: false,
  lit: null,
  ways: null,
  closed: null,
  pinnedRoutes: [],
  against: null,
  context: "auto",
  flows: USUAL_FLOWS,
  drawer: "closed",
  panel: "auto",
  timeLine: "auto",
};

export function sameChoice(a: Choice, b: Choice): boolean {
  return a.type === b.type && a.direction === b.direction && a.kind === b.kind;
}

export function refOf(edge: RelationshipRef): RelationshipRef {
  return { from: edge.from, type: edge.type, id: edge.id };
}
