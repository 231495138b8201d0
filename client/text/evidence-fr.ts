import type { evidenceEn } from "./evidence-en.ts";

/** Claims, where they differ, and how sure they make us, in French. */
export const evidenceFr: Readonly<Record<keyof typeof evidenceEn, string>> = {
  "conflict.title": "Les sources divergent",
  "conflict.and": "et",
  "conflict.or": "ou",
  "confidence.title": "Confiance",
  "confidence.inferred": "des déclarations ; la règle est la nôtre",
  "confidence.claims": "{count} déclaration, {voices} indépendante | {count} déclarations, {voices} indépendantes",
  "confidence.disputed": "contestée",
  "confidence.retracted": "retirée",
  "confidence.copies": "copie {whom}",
  "confidence.same-voice": "même origine qu’une autre",
  "confidence.rule": "règle {rule}",
  "confidence.none": "Aucune déclaration du graphe n’établit ce lien : il n’a pas de chiffre.",
  "claims.title": "Déclarations",
  "claims.independent": "{count} indépendante | {count} indépendantes",
  "claims.only": "la seule déclaration",
  "claims.independent-of": "indépendante de l’autre | indépendante des {count} autres",
  "claims.copies": "copie {whom} : pas comptée deux fois",
  "claims.copies-counted": "copie {whom}",
  "claims.repeats": "répète une déclaration de même origine : pas comptée deux fois",
  "claims.named": "Déclarations qui le nomment",
  "claims.of-case": "Déclarations",
  "claims.best-first": "les mieux notées d’abord",
  "claims.shown": "{shown} sur {total} montrées",
  "claims.none": "Aucune déclaration du graphe n’en parle.",
  "claims.open-source": "ouvre la source dans un nouvel onglet",
  "claims.copies-side": "un côté de la divergence ci-dessus ; copie {whom}, donc pas comptée deux fois",
  "claims.repeats-side":
    "un côté de la divergence ci-dessus ; de même origine qu’une autre, donc pas comptée deux fois",
  "conflict.to-claim": "Aller à cette déclaration : {title}",
};
