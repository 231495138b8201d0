import type { Mode } from "../../../contract/kinds.ts";
import { unique, type HopEvidence } from "./hop-evidence.ts";
import type { Hop } from "./hops.ts";
import type { Leg, LegCase } from "./leg-types.ts";

interface Contribution {
  file: LegCase;
  hop: Hop;
  evidence: HopEvidence;
}

/** Rule 6 of `deriveLegs`: adds what one case says of a leg to what others said of it. */
export function mergeInto(legs: Map<string, Leg>, { file, hop, evidence }: Contribution): void {
  const mode = modeOf(hop);
  const id = legId(hop, mode, evidence.status);
  const known = legs.get(id);
  const disputed = evidence.disputed || known?.disputed === true;
  const rule = ruleText(known?.rule, evidence.rules);
  legs.set(id, {
    id,
    type: "ROUTE",
    from: hop.start.at,
    to: hop.end.at,
    mode,
    cases: unique([...(known?.cases ?? []), file.id]),
    commodities: unique([...(known?.commodities ?? []), ...evidence.commodities]),
    progress: unique([...(known?.progress ?? []), hop.progress]),
    claims: unique([...(known?.claims ?? []), ...evidence.claims]),
    status: evidence.status,
    dateFrom: known !== undefined && known.dateFrom < file.dateFrom ? known.dateFrom : file.dateFrom,
    dateTo: known !== undefined && known.dateTo > file.dateTo ? known.dateTo : file.dateTo,
    ...bothSides(known, evidence),
    ...(disputed ? { disputed } : {}),
    ...(rule === "" ? {} : { rule }),
  });
}

/** How the goods arrived; where that is not told, how they left. */
function modeOf({ start, end }: Hop): Mode {
  const departures = start.statements.filter((each) => each.type === "FROM");
  const told = [...end.statements, ...departures].map((each) => each.mode);
  return told.find((mode) => mode !== undefined && mode !== "unknown") ?? "unknown";
}

function legId({ start, end }: Hop, mode: Mode, status: Leg["status"]): string {
  const withoutKind = (id: string) => id.slice(id.indexOf(":") + 1);
  const suffix = status === "inferred" ? "--inferred" : "";
  return `leg:${withoutKind(start.at)}--${withoutKind(end.at)}--${mode}${suffix}`;
}

function bothSides(known: Leg | undefined, { joined }: HopEvidence): Pick<Leg, "fromClaims" | "toClaims"> {
  const fromClaims = unique([...(known?.fromClaims ?? []), ...(joined?.fromClaims ?? [])]);
  const toClaims = unique([...(known?.toClaims ?? []), ...(joined?.toClaims ?? [])]);
  return fromClaims.length > 0 ? { fromClaims, toClaims } : {};
}

function ruleText(known: string | undefined, added: readonly string[]): string {
  return added.reduce((text, rule) => (text.includes(rule) ? text : `${text} ${rule}`.trim()), known ?? "");
}
