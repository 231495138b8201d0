import type { Direction } from "../../contract/kinds.ts";
import type { Language } from "./messages.ts";

type Pair = readonly [en: string, fr: string];

/** What a link says, read along the goods: in the table, in Explore and over a link's evidence. */
const TYPES: Readonly<Record<string, Pair>> = {
  FROM: ["comes from", "vient de"],
  VIA: ["passes", "passe par"],
  SEIZED_IN: ["taken at", "saisi à"],
  TO: ["goes to", "va vers"],
  ROUTE: ["leg of a route", "étape d’un itinéraire"],
  SEIZED: ["seized", "saisie de"],
  HANDLED: ["handled", "traité par"],
  USED: ["used", "procédé"],
  WITHIN: ["lies within", "se trouve dans"],
  SUPPORTS: ["supports", "établit"],
  ABOUT: ["is about", "parle de"],
  STATED_IN: ["stated in", "dit dans"],
  CONFLICTS_WITH: ["differs from", "diffère de"],
  DERIVED_FROM: ["derived from", "tiré de"],
  MEASURED_IN: ["measured in", "mesuré à"],
  PART_OF: ["part of", "partie de"],
  FOLLOWS: ["follows", "succède à"],
  BROADER: ["kind of", "sorte de"],
  NOT_SAME_AS: ["not the same as", "à ne pas confondre avec"],
  IN_CONTACT: ["in contact with", "en contact avec"],
  MEMBER_OF: ["member of", "membre de"],
  LINKED_TO: ["linked to", "lié à"],
};

/** Neighbours by the side they stand on: first what leaves the node, then what reaches it. */
const GROUPS: Readonly<Record<string, Readonly<Record<Direction, Pair>>>> = {
  ROUTE: { out: ["legs from here", "étapes d’ici"], in: ["legs to here", "étapes vers ici"] },
  FROM: { out: ["comes from", "vient de"], in: ["cases that start here", "affaires parties d’ici"] },
  TO: { out: ["goes to", "va vers"], in: ["cases bound for here", "affaires destinées ici"] },
  VIA: { out: ["passes", "passe par"], in: ["cases that pass here", "affaires passées ici"] },
  SEIZED_IN: { out: ["taken at", "saisi à"], in: ["cases taken here", "affaires saisies ici"] },
  SEIZED: { out: ["seized", "saisie de"], in: ["cases that seized it", "affaires qui en ont saisi"] },
  HANDLED: { out: ["cases handled", "affaires traitées"], in: ["handled by", "traité par"] },
  USED: { out: ["method", "procédé"], in: ["cases that used it", "affaires qui l’ont employé"] },
  SUPPORTS: { out: ["supports", "établit"], in: ["claims", "déclarations"] },
  ABOUT: { out: ["is about", "parle de"], in: ["claims that name it", "déclarations qui le nomment"] },
  WITHIN: { out: ["lies within", "se trouve dans"], in: ["places within", "lieux à l’intérieur"] },
  STATED_IN: { out: ["stated in", "dit dans"], in: ["its claims", "ses déclarations"] },
  CONFLICTS_WITH: { out: ["differs from", "diffère de"], in: ["differs from", "diffère de"] },
  PART_OF: { out: ["part of", "partie de"], in: ["its parts", "ses parties"] },
  FOLLOWS: { out: ["follows", "succède à"], in: ["followed by", "suivi par"] },
  BROADER: { out: ["kind of", "sorte de"], in: ["its kinds", "ses sortes"] },
  MEASURED_IN: { out: ["measured in", "mesuré à"], in: ["figures measured here", "chiffres mesurés ici"] },
  DERIVED_FROM: { out: ["derived from", "tiré de"], in: ["figures from it", "chiffres qui en viennent"] },
};

export function typeWords(type: string, language: Language): string {
  return pick(TYPES[type], language) ?? plain(type);
}

/** In a row of a table, where From and To stand beside it. */
const SHORT: Readonly<Record<string, Pair>> = {
  FROM: ["from", "de"],
  TO: ["to", "vers"],
  VIA: ["via", "par"],
  ROUTE: ["leg", "étape"],
};

export function shortTypeWords(type: string, language: Language): string {
  return pick(SHORT[type], language) ?? typeWords(type, language);
}

export function groupWords(type: string, direction: Direction, language: Language): string {
  return pick(GROUPS[type]?.[direction], language) ?? typeWords(type, language);
}

/** A relationship type of somebody else's graph: `WORKS_FOR` reads "works for". */
const plain = (type: string) => type.toLowerCase().replaceAll("_", " ");

function pick(pair: Pair | undefined, language: Language): string | undefined {
  return pair?.[language === "fr" ? 1 : 0];
}
