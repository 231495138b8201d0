import type { ActorData } from "../../server/imports/bundled-types.ts";
import { PSEUDONYMS } from "./pseudonyms.ts";
import type { Random } from "./random.ts";
import { networks, NOTE } from "./world.ts";

/** People who know each other: a network by its id, or null for a pair that nobody else knows. */
export interface Community {
  network: string | null;
  /** The first one or two are its hubs. */
  members: ActorData[];
}

/** In no network, in contact with two or three of them. */
interface Broker {
  actor: ActorData;
  between: string[];
}

export interface People {
  /** By number. */
  actors: ActorData[];
  communities: Community[];
  brokers: Broker[];
}

const SIZES = [20, 17, 15, 12];
const PAIRS = 4;
const BRIDGES = [
  [0, 1],
  [1, 2],
  [0, 2, 3],
];

type Role = readonly [english: string, french: string];

const ROLES: readonly [Role, ...Role[]] = [
  ["driver", "chauffeur"],
  ["lookout", "guetteur"],
  ["storekeeper", "magasinier"],
  ["messenger", "messager"],
  ["bookkeeper", "comptable"],
  ["helper", "aide"],
];
const ORGANISER: Role = ["said to organise", "organisateur présumé"];
const GO_BETWEEN: Role = ["said to introduce people", "intermédiaire présumé"];

/** Numbers and code names are dealt out at random: neither tells who belongs where. */
export function makePeople(random: Random): People {
  const names = random.shuffled(PSEUDONYMS);
  const numbers = random.shuffled(names.map((_name, index) => index + 1));
  const actors: ActorData[] = [];
  const join = (role: Role): ActorData => {
    const at = actors.length;
    const actor = toActor(numbers[at] ?? 0, names[at] ?? ["", ""], role);
    actors.push(actor);
    return actor;
  };
  const communities: Community[] = networks.map(({ id }, index) => ({
    network: id,
    members: Array.from({ length: SIZES[index] ?? 0 }, (_each, at) =>
      join(at === 0 || (at === 1 && index < 2) ? ORGANISER : random.pick(ROLES)),
    ),
  }));
  for (let pair = 0; pair < PAIRS; pair++) {
    communities.push({ network: null, members: [join(random.pick(ROLES)), join(random.pick(ROLES))] });
  }
  const brokers = BRIDGES.map((ends) => ({
    actor: join(GO_BETWEEN),
    between: ends.map((end) => networks[end]?.id ?? ""),
  }));
  return { actors: actors.toSorted((one, other) => (one.id < other.id ? -1 : 1)), communities, brokers };
}

function toActor(number: number, [english, french]: readonly [string, string], [role, roleFr]: Role): ActorData {
  const written = String(number).padStart(2, "0");
  return {
    id: `actor:fictional-${written}`,
    name: `Actor ${written} ‘${english}’`,
    nameFr: `Acteur ${written} « ${french} »`,
    role,
    roleFr,
    note: NOTE,
  };
}
