import type { z } from "zod";
import type { RelationshipRef } from "../../contract/slice.ts";
import { USUAL_FLOWS, type FlowsChoice } from "../graph/flows/choice.ts";
import { NO_FILTER, type Filter } from "../graph/filter.ts";
import { withoutGone } from "../graph/selection.ts";
import type { ViewState } from "../graph/view-state.ts";
import { AddressDelta } from "./address-schema.ts";

/** Read from an address: a view, or why there is none. */
export type Address =
  | { kind: "none" }
  | { kind: "newer" }
  | { kind: "broken" }
  | { kind: "saved"; id: string; chosen: Chosen }
  | { kind: "view"; delta: AddressDelta };

const Chosen = AddressDelta.pick({ selected: true, several: true });
/** What is selected on a picture that the graph keeps: no part of what was saved. */
export type Chosen = z.output<typeof Chosen>;

/**
 * Version 1 knew no filters, hidden or pinned marks; version 2 one period at most, no flows, nothing pinned or compared
 * of routes; version 3 no saved questions. All that they say is read as it was meant. Whatever is new in an address takes
 * a new number, so that a program before it says that it is newer, not that it is broken.
 */
const VERSION = 4;

/** The oldest version that can say it. */
const versionOf = (delta: AddressDelta): number => (delta.question === undefined ? 3 : VERSION);

/** `#3.` and what sets the view apart from the first picture; empty where nothing does. */
export async function encodeAddress(delta: AddressDelta): Promise<string> {
  if (Object.keys(delta).length === 0) return "";
  return `#${versionOf(delta)}.${await packed(delta)}`;
}

export async function decodeAddress(hash: string): Promise<Address> {
  if (hash === "" || hash === "#") return { kind: "none" };
  const [, id, chosen] = /^#v\.([\w-]{1,200})(?:\.([\w-]*))?$/.exec(hash) ?? [];
  if (id !== undefined) return { kind: "saved", id, chosen: (await unpacked(chosen ?? "", Chosen)) ?? {} };
  const [, version, text] = /^#(\d+)\.([\w-]*)$/.exec(hash) ?? [];
  if (version === undefined || text === undefined) return { kind: "broken" };
  if (Number(version) > VERSION) return { kind: "newer" };
  const delta = await unpacked(text, AddressDelta);
  return delta === undefined ? { kind: "broken" } : { kind: "view", delta };
}

/** The address of a view that the graph keeps, and of what is selected on it. */
export async function savedAddress(id: string, { selected, several }: ViewState): Promise<string> {
  const chosen = several.length > 0 ? { several } : selected === null ? null : { selected };
  return `#v.${id}${chosen === null ? "" : `.${await packed(chosen)}`}`;
}

export const isSavedAddress = (hash: string): boolean => hash.startsWith("#v.");

async function packed(value: object): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return toBase64Url(await through(bytes, new CompressionStream("deflate-raw")));
}

/** Cut off, mangled by a mail program, or never an address of ours: all of them are undefined. */
async function unpacked<Wanted>(text: string, schema: z.ZodType<Wanted>): Promise<Wanted | undefined> {
  try {
    const bytes = await through(fromBase64Url(text), new DecompressionStream("deflate-raw"));
    return schema.safeParse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))).data;
  } catch {
    return undefined;
  }
}

/** What sets a view apart from the base view it started from. */
export function deltaOf(view: ViewState, base: ViewState): AddressDelta {
  const nodes = new Set(base.nodes);
  const edges = new Set(base.edges.map((edge) => edge.id));
  const positions = Object.entries(view.positions).filter(([id, { column, row }]) => {
    const before = base.positions[id];
    return before?.column !== column || before.row !== row;
  });
  const added = view.nodes.filter((id) => !nodes.has(id));
  const links = view.edges.filter((edge) => !edges.has(edge.id));
  return {
    ...(view.mode === base.mode ? {} : { mode: view.mode }),
    ...(added.length === 0 ? {} : { nodes: added }),
    ...(links.length === 0
      ? {}
      : { edges: links.map(({ from, type, id }): [string, string, string] => [from, type, id]) }),
    ...(positions.length === 0 ? {} : { positions: Object.fromEntries(positions) }),
    ...(view.arrangement.how === "saved" ? {} : { arrangement: view.arrangement }),
    ...(view.expansions.length === 0 ? {} : { expansions: [...view.expansions] }),
    ...(view.selected === null ? {} : { selected: view.selected }),
    ...(view.several.length === 0 ? {} : { several: view.several }),
    ...(view.hidden.length === 0 ? {} : { hidden: view.hidden }),
    ...(view.pinned.length === 0 ? {} : { pinned: view.pinned }),
    ...(view.groups.length === 0 ? {} : { groups: view.groups }),
    ...filterDelta(view.filter),
    ...(view.compared ? { compared: true as const } : {}),
    ...(view.lit === null ? {} : { lit: view.lit }),
    ...(view.ways === null ? {} : { ways: view.ways }),
    ...(view.closed === null ? {} : { closed: view.closed }),
    ...(view.pinnedRoutes.length === 0 ? {} : { pinnedRoutes: view.pinnedRoutes }),
    ...(view.against === null ? {} : { against: view.against }),
    ...(view.context === "auto" ? {} : { context: view.context }),
    ...flowsDelta(view.flows),
    ...(view.drawer === "closed" ? {} : { drawer: view.drawer }),
    ...(view.panel === "auto" ? {} : { panel: view.panel }),
    ...(view.timeLine === "auto" ? {} : { timeLine: view.timeLine }),
  };
}

/** Only what folds something. */
function filterDelta(filter: Filter): Pick<AddressDelta, "filter"> {
  const asked = Object.entries(filter).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return asked.length === 0 ? {} : { filter: Object.fromEntries(asked) };
}

/** Only what is not as usual. */
function flowsDelta({ form, split, level }: FlowsChoice): Pick<AddressDelta, "flows"> {
  const asked = {
    ...(form === USUAL_FLOWS.form ? {} : { form }),
    ...(split === USUAL_FLOWS.split ? {} : { split }),
    ...(level === USUAL_FLOWS.level ? {} : { level }),
  };
  return Object.keys(asked).length === 0 ? {} : { flows: asked };
}

/** The view an address means, on this graph's base view. */
export function applyDelta(base: ViewState, delta: AddressDelta): ViewState {
  return {
    ...base,
    mode: delta.mode ?? base.mode,
    // The address may come from a graph whose first picture was another one: what this one holds is not held twice.
    nodes: [...new Set([...base.nodes, ...(delta.nodes ?? [])])],
    edges: withoutTwins([...base.edges, ...(delta.edges ?? []).map(([from, type, id]) => ({ from, type, id }))]),
    positions: { ...base.positions, ...delta.positions },
    arrangement: delta.arrangement ?? base.arrangement,
    expansions: delta.expansions ?? [],
    selected: delta.selected ?? null,
    several: delta.several ?? [],
    hidden: delta.hidden ?? [],
    pinned: delta.pinned ?? [],
    groups: delta.groups ?? [],
    filter: { ...NO_FILTER, ...delta.filter },
    compared: delta.compared ?? false,
    // Crosses without their model would pass for what is known.
    lit: delta.lit === undefined || (delta.lit.by === "closure" && delta.closed === undefined) ? null : delta.lit,
    ways: delta.ways ?? null,
    closed: delta.closed ?? null,
    pinnedRoutes: delta.pinnedRoutes ?? [],
    against: delta.against ?? null,
    context: delta.context ?? "auto",
    flows: { ...USUAL_FLOWS, ...delta.flows },
    drawer: delta.drawer ?? "closed",
    panel: delta.panel ?? "auto",
    timeLine: delta.timeLine ?? "auto",
  };
}

const withoutTwins = (edges: readonly RelationshipRef[]): RelationshipRef[] => [
  ...new Map(edges.map((edge) => [edge.id, edge])).values(),
];

/** The view without what this graph does not hold. */
export function withoutMissing(view: ViewState, missing: readonly string[]): ViewState {
  if (missing.length === 0) return view;
  const gone = new Set(missing);
  const nodes = view.nodes.filter((id) => !gone.has(id));
  return {
    ...view,
    nodes,
    edges: view.edges.filter((edge) => !gone.has(edge.id)),
    expansions: view.expansions.filter((one) => !gone.has(one.of)),
    hidden: view.hidden.filter((id) => !gone.has(id)),
    pinned: view.pinned.filter((id) => !gone.has(id)),
    ...withoutGone(view, (id) => gone.has(id)),
  };
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Response(new Blob([bytes]).stream().pipeThrough(stream));
  return new Uint8Array(await whole.arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.codePointAt(0) ?? 0);
}
