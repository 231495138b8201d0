import type { severalEn } from "./several-en.ts";

/** What several selected things share and how two of them connect, in French. */
export const severalFr: Readonly<Record<keyof typeof severalEn, string>> = {
  "connections.title": "Connexions les plus courtes",
  "connections.count": "{count}, de {links} liens | {count}, chacune de {links} liens",
  "connections.cut": "Les {count} premières ; il y en a d’autres.",
  "connections.more": "En montrer jusqu’à {count}",
  "connections.through": "Passer aussi par",
  "connections.through.hierarchy": "la hiérarchie",
  "connections.through.goods": "marchandises, méthodes",
  "connections.through.agencies": "services",
  "connections.none": "Aucune connexion de {count} liens au plus.",
  "connections.none.why": "Dans ce graphe, rien d’aussi court ne mène de l’un à l’autre par les liens suivis.",
  "connections.none.longer": "Chercher jusqu’à {count} liens",
  "connections.none.wider": "Suivre aussi hiérarchie, marchandises et services",
  "connections.none.all": "Tout ce qui peut être suivi l’a été, aussi loin que va la recherche.",
  "connections.links": "{count} lien | {count} liens",
  "connections.claims": "{count} déclaration | {count} déclarations",
  "connections.weakest": "le plus faible",
  "connections.no-figure": "sans chiffre",
  "connections.add": "Ajouter à l’image",
  "connections.add-all": "Ajouter les {count} à l’image",
  "connections.on-picture": "sur l’image",
  "connections.light": "Montrer où elle passe sur l’image",
  "connections.lit": "connexion de {count} lien | connexion de {count} liens",
  "log.paths": "Connexions : {name}",
  "step.add-connection":
    "Ajouter une connexion : {count} élément, {links} liens | Ajouter une connexion : {count} éléments, {links} liens",
  "say.added-piece": "{count} élément et {links} liens ajoutés | {count} éléments et {links} liens ajoutés",
};
