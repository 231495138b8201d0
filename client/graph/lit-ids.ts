import { MOVEMENTS } from "./goods.ts";
import type { Facts } from "./facts.ts";
import type { Picture, PictureEdge, PictureNode } from "./picture.ts";
import { standIns } from "./stand-ins.ts";
import type { Lit } from "./view-state.ts";

const ON_LEGS = ["route", "routes", "chokepoints", "legs", "closure"] as const;
type LitLegs = Extract<Lit, { by: (typeof ON_LEGS)[number] }>;

/** Whether it says by their ids what legs it lies on, of chokepoints also what places. */
const liesOnLegs = (lit: Lit): lit is LitLegs => ON_LEGS.some((by) => by === lit.by);

/** Ids of the nodes and edges a rule lights on this picture; a lit edge lights its two ends. */
export function litIds(picture: Picture, lit: Lit | null, facts: Facts): ReadonlySet<string> | null {
  if (lit === null) return null;
  if (lit.by === "path") return new Set(lit.value.flatMap((id) => [id, ...(standIns(picture, id, facts) ?? [])]));
  if (liesOnLegs(lit)) return idsAlongLegs(picture, lit.value, facts);
  if (lit.by === "kind") return new Set(picture.nodes.filter((mark) => holdsKind(mark, lit.value)).map(({ id }) => id));
  const edges = lit.by === "ways" ? waysToDistricts(picture) : picture.edges.filter((edge) => matches(edge, lit));
  return new Set(edges.flatMap((edge) => [edge.id, edge.source, edge.target]));
}

/** Lines of legs that a model loses and that no leg of the way after it shares. */
export function lostLines(picture: Picture, lit: Lit | null, facts: Facts): ReadonlySet<string> {
  if (lit?.by !== "closure") return new Set();
  const kept = idsAlongLegs(
    picture,
    lit.value.filter((id) => !lit.lost.includes(id)),
    facts,
  );
  const lost = idsAlongLegs(picture, lit.lost, facts);
  return new Set(picture.edges.map(({ id }) => id).filter((id) => lost.has(id) && !kept.has(id)));
}

/** Legs with their ends, or what draws them on this picture. */
export function idsAlongLegs(picture: Picture, legs: readonly string[], facts: Facts): ReadonlySet<string> {
  return new Set(legs.flatMap((id) => alongLeg(picture, id, facts)));
}

/** A leg with its ends or a place by itself, or what draws it here. */
function alongLeg(picture: Picture, id: string, facts: Facts): readonly string[] {
  const leg = facts.edges.get(id);
  const ends = leg === undefined ? [] : [leg.from, leg.to];
  return [id, ...ends, ...(standIns(picture, id, facts) ?? [])];
}

function holdsKind({ node, group }: PictureNode, kind: string): boolean {
  return group === null ? node.kind === kind : group.members.some((member) => member.node.kind === kind);
}

function matches({ edge, end }: PictureEdge, lit: Extract<Lit, { by: "type" | "status" | "manner" }>): boolean {
  if (lit.by === "type") return edge.type === lit.value;
  if (lit.by === "status") return edge.status === lit.value;
  return end !== "none" && (edge.mode ?? "unknown") === lit.value;
}

/** Every line of the story on some way that ends in one of its districts, walked backwards from there. */
function waysToDistricts({ nodes, edges }: Picture): PictureEdge[] {
  const moving = edges.filter(({ edge, story }) => story && MOVEMENTS.has(edge.type));
  const leaving = new Set(moving.map(({ source }) => source));
  const goals = nodes.filter((mark) => mark.story && holdsKind(mark, "district") && !leaving.has(mark.id));
  const reached = new Set(goals.map(({ id }) => id));
  const ways = new Set<PictureEdge>();
  for (let before = -1; before < ways.size;) {
    before = ways.size;
    for (const edge of moving.filter(({ target }) => reached.has(target))) {
      ways.add(edge);
      // An origin is where the way begins: what else was taken there is another story.
      if (edge.edge.type !== "FROM") reached.add(edge.source);
    }
  }
  return ways.size > 0 ? [...ways] : edges.filter(({ edge }) => edge.type === "ROUTE");
}
