import type { Flow } from "../../../contract/flows.ts";

/** A place by itself, with all that lies in it, or with all whose nearest country it is. */
const REACHES = ["itself", "within", "country"] as const;
type Reach = (typeof REACHES)[number];

/** One end of a drawn flow. */
export interface FlowEnd {
  place: string;
  reach: Reach;
}

/** The same for the same end of every flow. */
export const endKey = ({ place, reach }: FlowEnd): string => `${place} ${reach}`;

export interface FlowKey {
  from: FlowEnd;
  to: FlowEnd;
  end: Flow["end"];
}

const PREFIX = "flow:";

/** Says by itself what the flow is, so that it can be selected whatever the zoom was that drew it. */
export function flowId({ from, to, end }: FlowKey): string {
  return PREFIX + JSON.stringify([end, from.place, from.reach, to.place, to.reach]);
}

export const isFlowId = (id: string): boolean => readFlowId(id) !== null;

/** null for what is no id of a flow: an address can hold any text. */
export function readFlowId(id: string): FlowKey | null {
  if (!id.startsWith(PREFIX)) return null;
  const [end, from, fromReach, to, toReach] = listIn(id.slice(PREFIX.length)) ?? [];
  const isFlow = (end === "destination" || end === "taken") && typeof from === "string" && typeof to === "string";
  if (!isFlow || !isReach(fromReach) || !isReach(toReach)) return null;
  return { from: { place: from, reach: fromReach }, to: { place: to, reach: toReach }, end };
}

const isReach = (value: unknown): value is Reach => REACHES.some((reach) => reach === value);

function listIn(text: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
