import type { ActorData, RelationshipData } from "../../server/imports/bundled-types.ts";
import { knowing } from "./contact-rows.ts";
import { withoutKind, type Evidence } from "./evidence.ts";
import type { Community } from "./people.ts";
import { networks } from "./world.ts";

const UNDATED = { dateFrom: null, dateTo: null };
const NAMED_TOGETHER = 5;

/** Who is said to belong to which network; of one person two sources say different ones. */
export function memberRows(communities: readonly Community[], evidence: Evidence): RelationshipData[] {
  const rows = communities.flatMap(({ network, members }) =>
    network === null ? [] : rosterOf(network, members, evidence),
  );
  const [lantern, , ferry] = networks;
  const claimed = communities[0]?.members.at(-1);
  const row = rows.find(({ from }) => from === claimed?.id);
  const first = evidence.claims.find(({ id }) => id === row?.claims[0]);
  if (lantern === undefined || ferry === undefined || claimed === undefined || first === undefined) return rows;
  const other = evidence.tell({
    text: `${claimed.name} belongs to the ${ferry.name}, not to the ${lantern.name}.`,
    source: "letter",
    about: [claimed.id, ferry.id],
    ...UNDATED,
  });
  evidence.contradict(first, other, `network of ${claimed.name}`, `${lantern.name} / ${ferry.name}`);
  return [...rows, toRow(claimed, ferry.id, other.id)];
}

function rosterOf(network: string, members: readonly ActorData[], evidence: Evidence): RelationshipData[] {
  const name = networks.find(({ id }) => id === network)?.name ?? network;
  const known = knowing(network);
  return Array.from({ length: Math.ceil(members.length / NAMED_TOGETHER) }, (_each, at) => {
    const named = members.slice(at * NAMED_TOGETHER, (at + 1) * NAMED_TOGETHER);
    const claim = evidence.tell({
      text: `To the ${name} are counted: ${named.map((actor) => actor.name).join(", ")}.`,
      source: known[at % known.length] ?? known[0],
      about: [network, ...named.map(({ id }) => id)],
      ...UNDATED,
    });
    return named.map((actor) => toRow(actor, network, claim.id));
  }).flat();
}

function toRow({ id, role }: ActorData, network: string, claim: string): RelationshipData {
  return {
    id: `rel:${withoutKind(id)}-member-of-${withoutKind(network)}`,
    type: "MEMBER_OF",
    from: id,
    to: network,
    role,
    claims: [claim],
    status: "fictional",
    ...UNDATED,
  };
}
