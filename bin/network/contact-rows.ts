import type { ClaimData, RelationshipData } from "../../server/imports/bundled-types.ts";
import type { Contact, ContactKind } from "./contacts.ts";
import { spanOf, whenOf } from "./dates.ts";
import { withoutKind, type Evidence } from "./evidence.ts";
import type { Random } from "./random.ts";

/** Slugs of the sources that know a neighbourhood, best first, and the copy of one of them. */
const KNOWING: Readonly<Record<string, readonly [string, string, ...string[]]>> = {
  "network:fictional-lantern": ["watch-log", "ysmaril-courier", "dock-blog"],
  "network:fictional-quarry": ["border-file", "vantoral-gazette", "letter"],
  "network:fictional-ferry": ["watch-log", "quai-matin", "dock-blog"],
  "network:fictional-orchard": ["border-file", "hesper-weekly", "letter"],
};
const ELSEWHERE: readonly [string, string] = ["dock-blog", "letter"];
const COPIES: Readonly<Record<string, string>> = {
  "ysmaril-courier": "courier-reprint",
  "vantoral-gazette": "gazette-reprint",
  "watch-log": "log-reprint",
};

/** Contacts that one claim tells of. */
const MOST_TOGETHER = 3;
const COPIED = 0.25;
const CONFIRMED = 0.25;
/** Contacts whose number two sources tell differently. */
const DISPUTED = 5;

export function knowing(network: string | null): readonly [string, string, ...string[]] {
  return KNOWING[network ?? ""] ?? ELSEWHERE;
}

/** Every contact as a relationship, with the claims it rests on. */
export function contactRows(contacts: readonly Contact[], evidence: Evidence, random: Random): RelationshipData[] {
  let disputes = DISPUTED;
  return toldTogether(contacts).flatMap((group) => {
    const claims = tellOf(group, evidence, random);
    const [contact] = group;
    const [first] = claims;
    const isOften = group.length === 1 && contact !== undefined && contact.weight > 1;
    if (disputes > 0 && isOften && first !== undefined && claims.length === 1) {
      disputes -= 1;
      claims.push(disputeOf(contact, first, evidence));
    }
    return group.map((each) => toRow(each, claims));
  });
}

/** One claim speaks of a person's contacts of one sort, three at most. */
function toldTogether(contacts: readonly Contact[]): Contact[][] {
  const groups = new Map<string, Contact[]>();
  for (const contact of contacts) {
    const key = `${contact.from.id} ${contact.kind} ${contact.within}`;
    groups.set(key, [...(groups.get(key) ?? []), contact]);
  }
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / MOST_TOGETHER) }, (_each, at) =>
      group.slice(at * MOST_TOGETHER, (at + 1) * MOST_TOGETHER),
    ),
  );
}

function tellOf(group: readonly Contact[], evidence: Evidence, random: Random): ClaimData[] {
  const known = knowing(group[0]?.within ?? null);
  const source = random.pick(known);
  const other = known.find((each) => each !== source) ?? "letter";
  const text = sentenceOf(group);
  const about = [...new Set(group.flatMap(({ from, to }) => [from.id, to.id]))];
  const dates = spanOf(group);
  const copy = COPIES[source];
  const fate = random.next();
  const isConfirmed = fate < CONFIRMED;
  const first = evidence.tell({ text, source, about, isConfirmed, ...dates });
  if (isConfirmed) return [first, evidence.tell({ text, source: other, about, isConfirmed, ...dates })];
  if (copy === undefined || fate > CONFIRMED + COPIED) return [first];
  return [first, evidence.tell({ text: `Retold: ${text}`, source: copy, about, ...dates })];
}

function disputeOf(contact: Contact, first: ClaimData, evidence: Evidence): ClaimData {
  const more = { ...contact, weight: contact.weight + 3 };
  const source = first.source.endsWith("letter") ? "dock-blog" : "letter";
  const { about, dateFrom, dateTo } = first;
  const other = evidence.tell({ text: sentenceOf([more]), source, about, dateFrom, dateTo });
  const what = `how often ${contact.from.name} ${VERB[contact.kind]} ${contact.to.name}`;
  evidence.contradict(first, other, what, `${timesOf(contact.weight)} / ${timesOf(more.weight)}`);
  return other;
}

const VERB: Readonly<Record<ContactKind, string>> = {
  met: "met",
  called: "called",
  paid: "paid",
  travelled: "travelled with",
  related: "is related to",
};

function sentenceOf(group: readonly Contact[]): string {
  const [first] = group;
  if (first === undefined) return "";
  const parts = group.map((contact) => {
    const often = contact.kind === "related" ? "" : ` ${timesOf(contact.weight)}`;
    return `${contact.to.name}${often}${whenOf(contact)}`;
  });
  const last = parts.pop() ?? "";
  const list = parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
  return `${first.from.name} ${VERB[first.kind]} ${list}.`;
}

const TIMES = [
  "",
  "once",
  "twice",
  "three times",
  "four times",
  "five times",
  "six times",
  "seven times",
  "eight times",
  "nine times",
];

function timesOf(weight: number): string {
  return TIMES[weight] ?? `${weight} times`;
}

function toRow({ from, to, kind, weight, dateFrom, dateTo }: Contact, claims: readonly ClaimData[]): RelationshipData {
  return {
    id: `rel:${withoutKind(from.id)}-${kind}-${withoutKind(to.id)}`,
    type: "IN_CONTACT",
    from: from.id,
    to: to.id,
    contactKind: kind,
    weight,
    claims: claims.map(({ id }) => id),
    status: "fictional",
    dateFrom,
    dateTo,
  };
}
