import "./older-engines.ts";
import { autocomplete, type CompletionItem } from "@neo4j-cypher/language-support";
import { schemaOf } from "./library.ts";
import { declared, labelsAtEnd, plain, waysAtEnd, type Way } from "./patterns.ts";
import type { GraphNames, Offer, Sort } from "./tasks.ts";

/** Numbers of the language server protocol. */
const SORTS: ReadonlyMap<number | undefined, Sort> = new Map([
  [3, "function"],
  [6, "variable"],
  [10, "property"],
  [14, "keyword"],
  [25, "label"],
]);
/** Words of what may not run here, and of later versions of Cypher. */
const NOT_HERE =
  /^(?:ALTER|DENY|DROP|ENABLE|GRANT|RENAME|REVOKE|START DATABASE|STOP DATABASE|DRYRUN|REALLOCATE|DEALLOCATE|TERMINATE|LOAD CSV|LOAD|USE|PROFILE|CREATE|MERGE|SET|REMOVE|DELETE|DETACH|NODETACH|INSERT|FOREACH|SHOW|DEFINE|FILTER|LET|FOR|CYPHER.*)\b/;
/** Most statements are made of these. */
const COMMON = new Set("MATCH OPTIONAL WHERE RETURN WITH UNWIND ORDER LIMIT AND OR NOT AS DISTINCT".split(" "));
const MOST_ENDS = 2;

/** What can stand at `at`. Only the text before it counts, and behind it the direction of a relationship. */
export function complete(text: string, at: number, names: GraphNames): Offer[] {
  const before = text.slice(0, at);
  // Right behind `(` or `-[` a name may stand first; what is wanted is most often `:Label`.
  const opens = /(?:^|[^\w`\s]|\b(?:MATCH|WHERE|AND|OR|NOT|XOR|WHEN|EXISTS|COUNT)\s*)\(\s*$|-\[\s*$/iu.test(before);
  if (!opens) return offersAt(before, text.slice(at), names);
  const named = offersAt(`${before}:`, text.slice(at), names).filter(({ sort }) => sort === "label" || sort === "type");
  return named.map((offer) => ({ ...offer, label: `:${offer.label}`, text: `:${offer.text ?? offer.label}` }));
}

function offersAt(before: string, after: string, names: GraphNames): Offer[] {
  const found = autocomplete(before, schemaOf(names), {
    caretPosition: before.length,
    manual: true,
    consoleCommandsEnabled: false,
  });
  const ways = waysAtEnd(before, after, names);
  const labels = labelsAtEnd(before, names);
  const owners = ownersAtEnd(before);
  const everywhere = labelsEverywhere(names);
  const isInRelationship = /-\[[^\]]*$/u.test(before);
  const offers = found.flatMap((item) => {
    const offer = toOffer(item);
    if (offer === undefined) return [];
    if (offer.sort === "property") return [asProperty(offer, owners, names)];
    if (offer.sort !== "label") return [offer];
    if (isInRelationship) return asType(offer, ways, everywhere);
    return labels === undefined || labels.includes(offer.label) ? [offer] : [];
  });
  return [...new Map(offers.map((offer) => [`${offer.sort} ${offer.label}`, offer])).values()];
}

function toOffer({ label, kind, insertText }: CompletionItem): Offer | undefined {
  const sort = label.startsWith("$") ? "parameter" : SORTS.get(kind);
  if (sort === undefined || (sort === "keyword" && NOT_HERE.test(label))) return undefined;
  const rank = sort !== "keyword" ? 1 : COMMON.has(label.split(" ")[0] ?? "") ? 0 : -1;
  return { label, sort, rank, ...(insertText === undefined ? {} : { text: insertText }) };
}

function asType(offer: Offer, ways: readonly Way[] | undefined, everywhere: ReadonlySet<string>): Offer[] {
  const type: Offer = { ...offer, sort: "type" };
  if (ways === undefined) return [type];
  const place = ways.findIndex(({ name }) => name === offer.label);
  const way = ways[place];
  if (way === undefined) return [];
  const telling = way.ends.filter((end) => !everywhere.has(end));
  const ends = telling.length === 0 ? way.ends : telling;
  const detail = ends.slice(0, MOST_ENDS).join(", ") + (ends.length > MOST_ENDS ? ", …" : "");
  const [rank, sign] = way.isArriving ? [1, "←"] : [3, "→"];
  return [{ ...type, rank: rank + 1 / (2 + place), detail: `${sign} ${detail}` }];
}

/** Labels at both ends of every type: they tell nothing of where one leads. */
function labelsEverywhere({ labels, types, connections }: GraphNames): ReadonlySet<string> {
  const ends = new Set(connections.flatMap(({ from, type, to }) => [`${type} from ${from}`, `${type} to ${to}`]));
  const isAtBoth = (label: string) => (type: string) =>
    ends.has(`${type} from ${label}`) && ends.has(`${type} to ${label}`);
  return new Set(labels.filter((label) => types.every(isAtBoth(label))));
}

/** Labels or types of the variable before the dot at the end. */
function ownersAtEnd(before: string): readonly string[] {
  const [, variable] = /([\p{L}_][\p{L}\p{N}_]*|`[^`]*`)\s*\.\s*[\p{L}\p{N}_]*$/u.exec(before) ?? [];
  return variable === undefined ? [] : (declared(before).get(plain(variable))?.names ?? []);
}

function asProperty(offer: Offer, owners: readonly string[], { properties }: GraphNames): Offer {
  const owner = owners.find((each) => properties.some(({ owner: of, name }) => of === each && name === offer.label));
  return owner === undefined ? offer : { ...offer, rank: 3, detail: owner };
}
