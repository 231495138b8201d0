import type { ActorData, CaseData, ClaimData, RelationshipData } from "../../server/imports/bundled-types.ts";
import { caseList, type CaseSpec } from "./case-list.ts";
import { sameDay, whenOf, type Dates } from "./dates.ts";
import type { Evidence } from "./evidence.ts";
import type { People } from "./people.ts";
import type { Random } from "./random.ts";
import { commodities, networks, NOTE, places } from "./world.ts";

export interface CaseRows {
  cases: CaseData[];
  relationships: RelationshipData[];
}

/** The made-up cases with what two sources each say of them, and who is said to be linked to them. */
export function caseRows({ communities }: People, evidence: Evidence, random: Random): CaseRows {
  const rows: CaseRows = { cases: [], relationships: [] };
  for (const spec of caseList) {
    const members = communities.find(({ network }) => network === `network:fictional-${spec.network}`)?.members ?? [];
    const [hub, ...others] = members;
    const linked = [...(hub === undefined ? [] : [hub]), ...random.shuffled(others).slice(0, random.whole(2, 4))];
    const claims = tellOf(spec, linked, evidence);
    rows.cases.push(toCase(spec, claims.all));
    rows.relationships.push(
      ...movementsOf(spec, claims),
      ...circumstancesOf(spec, claims),
      ...linksOf(spec, linked, claims),
    );
  }
  return rows;
}

interface Told {
  /** Of both sources. */
  all: ClaimData[];
  first: ClaimData;
  second: ClaimData;
}

function tellOf(spec: CaseSpec, linked: readonly ActorData[], evidence: Evidence): Told {
  const { differs, sources } = spec;
  const about = [idOf(spec), ...linked.map(({ id }) => id)];
  const said = { ...spec, ...(differs !== undefined && !("day" in differs) ? differs : {}) };
  const [, end] = spec.day;
  const night = differs !== undefined && "day" in differs;
  const when = (day: string | undefined): Dates => (day === undefined ? toDates(spec) : sameDay(day));
  const who = linked.map(({ name }) => name).join(", ");
  const isConfirmed = differs === undefined && !sources[1].endsWith("reprint");
  const one = when(night ? spec.day[0] : undefined);
  const other = when(night ? end : undefined);
  const first = evidence.tell({
    text: `${sentenceOf(spec, one)} Named with it: ${who}.`,
    source: sources[0],
    about,
    isConfirmed,
    ...one,
  });
  const second = evidence.tell({
    text: sentenceOf(said, other),
    source: sources[1],
    about: [idOf(spec)],
    isConfirmed,
    ...other,
  });
  if (differs !== undefined) disagree(spec, { first, second, all: [] }, evidence);
  return { first, second, all: [first, second] };
}

function disagree(spec: CaseSpec, { first, second }: Told, evidence: Evidence): void {
  const { differs, title } = spec;
  if (differs === undefined) return;
  if ("amount" in differs) {
    evidence.contradict(
      first,
      second,
      `amount of the case “${title}”`,
      `${amountOf(spec)} / ${amountOf({ ...spec, ...differs })}`,
    );
  } else if ("day" in differs) {
    const [from, to] = [sameDay(spec.day[0]), sameDay(differs.day)].map((day) => whenOf(day).replace(" on ", ""));
    evidence.contradict(first, second, `date of the case “${title}”`, `${from} / ${to}`);
  } else {
    evidence.compare(
      first,
      second,
      `origin of the case “${title}”`,
      `${placeName(spec.from)} / ${placeName(differs.from)}`,
    );
  }
}

function sentenceOf(
  spec: Pick<CaseSpec, "goods" | "unit" | "amount" | "from" | "to" | "seizedIn">,
  dates: Dates,
): string {
  return `${amountOf(spec)} of ${goodsName(spec.goods)} on the way from ${placeName(spec.from)} to ${placeName(spec.to)} were taken at ${placeName(spec.seizedIn)}${whenOf(dates)}.`;
}

function toCase(spec: CaseSpec, claims: readonly ClaimData[]): CaseData {
  const network = networks.find(({ id }) => id === `network:fictional-${spec.network}`)?.name ?? "";
  return {
    id: idOf(spec),
    title: `${spec.title} (fictional)`,
    summary: `${sentenceOf(spec, toDates(spec))} The sources tie it to the ${network}.`,
    kind: "seizure",
    ...toDates(spec),
    status: "fictional",
    note: NOTE,
    claims: claims.map(({ id }) => id),
  };
}

function movementsOf(spec: CaseSpec, told: Told): RelationshipData[] {
  const { from, via, to, seizedIn, mode, differs } = spec;
  const both = told.all;
  const origins = differs !== undefined && "from" in differs ? differs.from : undefined;
  const row = (type: string, place: string, claims: ClaimData[], more: Partial<RelationshipData> = {}) =>
    relate(spec, type, idOf(spec), `place:fictional-${place}`, claims, { mode, ...more });
  return [
    row("FROM", from, origins === undefined ? both : [told.first]),
    ...(origins === undefined ? [] : [row("FROM", origins, [told.second])]),
    ...(via === undefined ? [] : [row("VIA", via, [told.first], { order: 1 })]),
    row("TO", to, both),
    row("SEIZED_IN", seizedIn, both),
  ];
}

function circumstancesOf(spec: CaseSpec, { all, first, second }: Told): RelationshipData[] {
  const { goods, unit, amount, method, agency, differs } = spec;
  const taken = (claims: ClaimData[], how: number, more: Partial<RelationshipData> = {}) =>
    relate(spec, "SEIZED", idOf(spec), `commodity:fictional-${goods}`, claims, {
      amount: how,
      amountTo: null,
      relation: "exact",
      unit,
      ...more,
    });
  const rival = differs !== undefined && "amount" in differs ? differs.amount : undefined;
  const main = taken(rival === undefined ? all : [first], amount);
  const other = rival === undefined ? [] : [taken([second], rival, { id: `${main.id}-or`, alternativeTo: main.id })];
  return [
    main,
    ...other,
    relate(spec, "USED", idOf(spec), `method:fictional-${method}`, [first]),
    relate(spec, "HANDLED", `agency:fictional-${agency}`, idOf(spec), [first]),
  ];
}

function linksOf(spec: CaseSpec, linked: readonly ActorData[], { first }: Told): RelationshipData[] {
  return linked.map(({ id, role }) => relate(spec, "LINKED_TO", id, idOf(spec), [first], { role }));
}

function relate(
  spec: CaseSpec,
  type: string,
  from: string,
  to: string,
  claims: readonly ClaimData[],
  more: Partial<RelationshipData> = {},
): RelationshipData {
  const end = [from, to].find((id) => id !== idOf(spec)) ?? "";
  return {
    id: `rel:fictional-${spec.slug}-${type.toLowerCase().replaceAll("_", "-")}-${end.slice(end.indexOf(":") + 1).replace("fictional-", "")}`,
    type,
    from,
    to,
    claims: claims.map(({ id }) => id),
    status: "fictional",
    ...toDates(spec),
    ...more,
  };
}

function idOf({ slug }: CaseSpec): string {
  return `case:fictional-${slug}`;
}

function toDates({ day: [dateFrom, dateTo] }: CaseSpec): { dateFrom: string; dateTo: string } {
  return { dateFrom, dateTo };
}

function placeName(slug: string): string {
  return places.find(({ id }) => id === `place:fictional-${slug}`)?.name ?? slug;
}

function goodsName(slug: string): string {
  return commodities.find(({ id }) => id === `commodity:fictional-${slug}`)?.name.replace(" (made up)", "") ?? slug;
}

function amountOf({ amount, unit }: Pick<CaseSpec, "amount" | "unit">): string {
  return unit === "kg" ? `${amount} kg` : `${amount.toLocaleString("en")} euros`;
}
