import type { cypherStepsEn } from "./cypher-steps-en.ts";

/** Ce qu’une requête est comme étape sur l’image, en français. */
export const cypherStepsFr: Readonly<Record<keyof typeof cypherStepsEn, string>> = {
  "query.step": "En étapes sur l’image",
  "query.step.expand": "C’est « Déployer » pour {name} : {what} ({count}).",
  "query.step.expand.do": "Le faire sur l’image",
  "query.step.out": "ce qui en part",
  "query.step.in": "ce qui y mène",
  "query.step.all": "tout ce qui est affirmé",
  "query.step.any": "tous ses liens",
  "query.step.paths": "Ce sont les connexions les plus courtes entre {from} et {to}.",
  "query.step.paths.do": "Les ajouter à l’image",
  "query.step.filter": "C’est un filtre de l’image : {what}. | Ce sont des filtres de l’image : {what}.",
  "query.step.filter.do": "Poser le filtre | Poser les filtres",
  "query.step.period": "seulement les affaires dont un jour tombe dans {period}",
  "query.step.without": "sans {what}",
  "query.step.least": "seulement les liens sûrs à {figure} au moins, et ceux sans chiffre",
  "query.step.also":
    "La période garde aussi {count} affaire qui ne fait que la toucher. | La période garde aussi {count} affaires qui ne font que la toucher.",
  "query.step.set": "Le filtre est posé. | Les filtres sont posés.",
  "step.cypher-filter": "Filtres venus de Cypher",
};
