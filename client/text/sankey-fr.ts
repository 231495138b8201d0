import type { sankeyEn } from "./sankey-en.ts";

/** Les flux, de leurs origines par les lieux de saisie à leurs destinations, en français. */
export const sankeyFr = {
  "sankey.origin": "Origine",
  "sankey.passed": "Passage",
  "sankey.taken": "Saisie à",
  "sankey.middle": "Passage ou saisie",
  "sankey.destination": "Destination",
  "sankey.untold.origin": "origine non dite",
  "sankey.untold.destination": "destination non dite",
  "sankey.open": "on ne dit pas ce qui va où",
  "sankey.others": "+ {places|autre lieu|autres lieux}",
  "sankey.taken-there": "marchandise saisie là : {count}",
  "sankey.after": "destinée à ce lieu, saisie avant : {count}",
  "sankey.key.taken": "saisie là",
  "sankey.key.after": "destination, après une saisie",
  "sankey.key.untold": "non dit",
  "sankey.caveat": "Une saisie n’est pas un flux : les bandes montrent ce que disent les affaires, non ce qui circule.",
  "sankey.level.auto": "origines par pays",
  "sankey.name": "Flux des origines par les saisies aux destinations",
  "sankey.help": "Tabulation va des bandes aux lieux, les flèches de l’un à l’autre, Entrée ouvre les affaires.",
  "sankey.bands": "Bandes, celles du plus grand nombre d’affaires d’abord",
  "sankey.rows": "Lieux, colonne par colonne",
  "sankey.widths": "Les nombres et les largeurs comptent des affaires, pas des quantités.",
  "sankey.repeated": "Une affaire à plusieurs origines, saisies ou destinations compte pour chacune.",
  "sankey.left-out":
    "Non dessinés, faute de place : {passages|lieu de passage|lieux de passage} de {cases|affaire|affaires}.",
} as const satisfies Record<keyof typeof sankeyEn, string>;
