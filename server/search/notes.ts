import type { Run } from "../database/index.ts";
import { readPlaceChains } from "../graph/index.ts";
import type { Candidate } from "./rank.ts";
import { PUBLISHERS } from "./statements.ts";

/** What tells each from its namesakes: the places it lies in, its days, who published it. */
export async function readNotes(run: Run, hits: readonly Candidate[]): Promise<Map<string, string>> {
  const idsOf = (label: string) => hits.filter(({ value }) => value.labels.includes(label)).map(({ ref }) => ref.id);
  const chains = await readPlaceChains(run, idsOf("Place"));
  const publishers = await readPublishers(run, idsOf("Claim"));
  return new Map(
    hits.map((hit) => {
      const within = chains.get(hit.ref.id)?.map(({ name }) => name);
      return [hit.ref.id, noteOf(hit, within ?? [], publishers.get(hit.ref.id))];
    }),
  );
}

async function readPublishers(run: Run, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await run({ statement: PUBLISHERS, parameters: { ids } }, ids.length);
  return new Map(rows.map(({ claim, publisher }) => [String(claim), typeof publisher === "string" ? publisher : ""]));
}

function noteOf({ ref, value }: Candidate, within: readonly string[], publisher: string | undefined): string {
  const { properties, labels } = value;
  const days = daysOf(ref.dateFrom, ref.dateTo);
  switch (ref.kind) {
    case "country":
    case "area":
    case "transit":
    case "district":
      // The nearest, and the country it is in the end part of: "Gironde, France".
      return nearAndFar(within);
    case "source":
      return join(properties["publisher"], properties["published"]);
    case "claim":
      return join(publisher, days);
    case "agency":
      return join(properties["agencyKind"], days);
    case "commodity":
      return join(properties["commodityKind"]);
    case "method":
      return join(properties["methodKind"], properties["mode"]);
    case "other":
      return labels.filter((label) => label !== "Entity").join(", ");
    default:
      return days;
  }
}

/** European Union is no help to tell two towns apart: the country below it is. */
function nearAndFar(within: readonly string[]): string {
  const [widest, country] = within;
  const far = widest === "European Union" || widest === "Europe" ? country : widest;
  const near = within.at(-1);
  return near === far ? join(near) : join(near, far);
}

function daysOf(from: string | null, to: string | null): string {
  return from === to || to === null ? (from ?? "") : `${from ?? ""} – ${to}`;
}

function join(...parts: unknown[]): string {
  return parts.filter((part) => typeof part === "string" && part !== "").join(", ");
}
