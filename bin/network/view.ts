import type { View } from "../../contract/views.ts";
import type { RelationshipData } from "../../server/imports/bundled-types.ts";
import type { makeNetwork } from "./make-network.ts";

/** Where they stand in their network's share of the picture, the best connected in its middle. */
const RING: readonly (readonly [across: number, down: number])[] = [
  [0.5, 0.5],
  [0.62, 0.04],
  [0, 0.24],
  [1, 0.3],
  [0.05, 0.72],
  [0.95, 0.78],
  [0.42, 0.96],
];
/** Width of that share, in columns. */
const WIDTH = 0.52;

type Network = Pick<ReturnType<typeof makeNetwork>, "networks" | "actors" | "relationships">;
type Spot = View["spots"][number];

/** The first picture of the network sample: a column for each network, between them those who join them. */
export function makeView({ networks, actors, relationships }: Network): View {
  const contacts = relationships.filter(({ type }) => type === "IN_CONTACT");
  const network = networkOf(relationships);
  const known = (id: string): string[] => [
    ...new Set(contacts.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))),
  ];
  const columnOf = (id: string): number => networks.findIndex((each) => each.id === network.get(id));
  const reached = (id: string): number[] =>
    [...new Set(known(id).map(columnOf))].filter((column) => column >= 0).toSorted((one, other) => one - other);
  const members = networks.flatMap(({ id }, column) =>
    actors
      .filter((actor) => network.get(actor.id) === id)
      .toSorted((one, other) => known(other.id).length - known(one.id).length)
      .slice(0, RING.length)
      .map((actor, at) => memberSpot(actor.id, column, networks.length, at)),
  );
  const brokers = actors.filter(({ id }) => columnOf(id) < 0 && reached(id).length > 1);
  const between = brokers.map(({ id }, at) => brokerSpot(id, reached(id), networks.length, at));
  const spots = [...members, ...between];
  const shown = new Set(spots.map(({ id }) => id));
  const links = contacts.filter(({ from, to }) => shown.has(from) && shown.has(to));
  const first = links.find(({ from }) => from === members[0]?.id) ?? links[0];
  if (first === undefined) throw new Error("Nobody knows anybody.");
  return {
    ...words,
    columns: networks.map(({ name, nameFr }) => ({
      en: name.replace(" network (fictional)", ""),
      fr: nameFr.replace(/^Réseau (.*) \(fictif\)$/, "$1"),
    })),
    spots,
    links: links.map((link) => ({
      ...referenceTo(link),
      on: "graph",
      story: true,
    })),
    open: brokers.map(({ id, name, nameFr }) => ({
      question: { en: "On whose side?", fr: "De quel côté ?" },
      about: {
        en: `${name} joins networks that nothing else joins`,
        fr: `${nameFr} relie des réseaux que rien d’autre ne relie`,
      },
      select: id,
    })),
    ask: {
      ways: null,
      sources: { label: { en: "Who says so?", fr: "Qui le dit ?" }, select: referenceTo(first) },
      cypher: { en: "Ask it in Cypher", fr: "Poser la question en Cypher" },
    },
  };
}

/** Of one whom two sources place differently, the first is meant. */
function networkOf(relationships: readonly RelationshipData[]): Map<string, string> {
  return new Map(
    relationships.toReversed().flatMap(({ type, from, to }) => (type === "MEMBER_OF" ? [[from, to] as const] : [])),
  );
}

/** Where a network's share begins; that of the last one ends at the last column. */
function startOf(column: number, columns: number): number {
  return (column * (columns - 1 - WIDTH)) / (columns - 1);
}

function memberSpot(id: string, column: number, columns: number, at: number): Spot {
  const [across, down] = RING[at] ?? [0.5, 0.5];
  return { id, column: rounded(startOf(column, columns) + across * WIDTH), row: down, side: "below", story: true };
}

function brokerSpot(id: string, ends: readonly number[], columns: number, at: number): Spot {
  const [one = 0, other = one + 1] = ends;
  const middle = (startOf(one, columns) + WIDTH + startOf(other, columns)) / 2;
  return { id, column: rounded(middle), row: rounded(0.12 + at * 0.4), side: "above", story: true };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function referenceTo({ from, type, id }: RelationshipData): { from: string; type: string; id: string } {
  return { from, type, id };
}

const words: Pick<View, "id" | "version" | "name" | "kicker" | "headline" | "lead" | "caveat"> = {
  id: "network",
  version: 1,
  name: { en: "Four networks (fictional)", fr: "Quatre réseaux (fictifs)" },
  kicker: { en: "Start here · fictional", fr: "Commencer ici · fictif" },
  headline: { en: "Four networks, and three who join them", fr: "Quatre réseaux, et trois qui les relient" },
  lead: [
    {
      en: "A made-up network of people for practice: code names, their contacts, and who says so. Shown are the best connected of each network; expand a mark to see the others. Everything is drawn dotted, for nothing of it was ever reported.",
      fr: "Un réseau inventé, pour s’exercer : des noms de code, leurs contacts, et qui le dit. On voit les mieux reliés de chaque réseau ; déployez un signe pour voir les autres. Tout est en pointillé, car rien n’en a jamais été rapporté.",
    },
  ],
  caveat: {
    en: "Fictional: nothing and nobody real is meant. To be in contact with somebody is no offence.",
    fr: "Fictif : rien ni personne de réel n’est visé. Être en contact avec quelqu’un n’est pas une infraction.",
  },
};
