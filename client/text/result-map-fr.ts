import type { resultMapEn } from "./result-map-en.ts";

/** Un résultat sur la carte, en français. */
export const resultMapFr: Readonly<Record<keyof typeof resultMapEn, string>> = {
  "query.view.map": "Carte",
  "query.map": "Lieux du résultat",
  "query.map.help":
    "Les flèches vont d’un lieu à l’autre, Entrée en ouvre un ; plus et moins changent l’échelle, 0 montre tout. Le tableau dit la même chose.",
  "query.map.places": "{count} lieu. | {count} lieux.",
  "query.map.figures": "Surface : {column}, au plus {largest}.",
  "query.map.rows": "Surface : lignes d’un lieu, au plus {largest}.",
  "query.map.cut": "Les {count} premiers lieux sur {all} sont dessinés.",
  "query.map.without": "{count} sans position",
  "query.map.without.list": "Sans position",
  "query.map.place": "{name} : {figure}",
  "query.map.save": "Enregistrer la carte en SVG",
  "query.map.title": "Lieux d’un résultat",
  "query.map.caveat": "Les lieux et les chiffres sont ceux de la requête ; rien n’a été additionné.",
};
