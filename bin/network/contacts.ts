import type { ActorData } from "../../server/imports/bundled-types.ts";
import { makeDates, type Dates } from "./dates.ts";
import type { Community, People } from "./people.ts";
import type { Random } from "./random.ts";

export type ContactKind = "met" | "called" | "paid" | "travelled" | "related";

export interface Contact extends Dates {
  from: ActorData;
  to: ActorData;
  kind: ContactKind;
  /** How often. */
  weight: number;
  /** The community it lies in; a broker's is the one it reaches into. */
  within: string | null;
}

/** Weighed by how often each is told. */
const LIKELY: readonly [ContactKind, ...ContactKind[]] = [
  "met",
  "met",
  "met",
  "called",
  "called",
  "called",
  "paid",
  "paid",
  "travelled",
  "related",
];
/** Besides the hub, how likely two of one network know each other. */
const DENSITY = 0.12;
const HUB_REACH = 0.6;
const SECOND_KIND = 0.2;

/** Dense inside each community; between two of them nobody but the brokers. */
export function makeContacts({ communities, brokers }: People, random: Random): Contact[] {
  const inside = communities.flatMap((community) =>
    pairsOf(community, random).flatMap(([one, other]) => contactsOf(one, other, community.network, random)),
  );
  const bridges = brokers.flatMap(({ actor, between }) =>
    between.flatMap((network) => {
      const members = communities.find((each) => each.network === network)?.members ?? [];
      const known = random.shuffled(members.slice(0, 8)).slice(0, 3);
      return known.flatMap((member) => contactsOf(actor, member, network, random));
    }),
  );
  return [...inside, ...bridges];
}

/** Everybody is reached: each newcomer knows somebody who was there before. */
function pairsOf({ network, members }: Community, random: Random): [ActorData, ActorData][] {
  const hubs = network === null ? 0 : members.filter(({ role }) => role.startsWith("said to")).length;
  return members.flatMap((newcomer, at) => {
    const anchor = at === 0 ? -1 : random.whole(0, at - 1);
    return members
      .slice(0, at)
      .filter((_earlier, index) => index === anchor || random.chance(index < hubs ? HUB_REACH : DENSITY))
      .map((earlier): [ActorData, ActorData] => [earlier, newcomer]);
  });
}

function contactsOf(one: ActorData, other: ActorData, within: string | null, random: Random): Contact[] {
  const first = random.pick(LIKELY);
  const second = random.pick(LIKELY);
  const kinds = random.chance(SECOND_KIND) && second !== first ? [first, second] : [first];
  return kinds.map((kind) => {
    // Money goes one way, and not always from the better known to the other.
    const [from, to] = kind === "paid" && random.chance(0.4) ? [other, one] : [one, other];
    const dates = kind === "related" ? UNDATED : makeDates(random);
    // People call each other several times a day, but meet once.
    const isOnce =
      kind === "related" || (kind !== "called" && dates.dateFrom !== null && dates.dateFrom === dates.dateTo);
    return { from, to, kind, weight: isOnce ? 1 : random.whole(1, 6), within, ...dates };
  });
}

const UNDATED: Dates = { dateFrom: null, dateTo: null };
