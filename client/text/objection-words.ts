import type { Objection } from "../../contract/cypher.ts";
import { fill, type Language } from "./messages.ts";

interface Wording {
  sentence: string;
  hint?: string;
}

type Rule = Objection["rule"];

/** The server says it in English. What parser and database say of one statement stays as they say it. */
const FR: Partial<Record<Rule, Wording>> = {
  "too-long": {
    sentence: "La requête a {characters} caractères ; {limit} sont permis.",
    hint: "Passez les longues listes et les longs textes en paramètres.",
  },
  empty: {
    sentence: "La requête est vide.",
    hint: "Écrivez-en une, par exemple MATCH (n:Place) RETURN n.name LIMIT 10.",
  },
  "not-text": {
    sentence: "La requête contient des caractères qui ne sont pas du texte.",
    hint: "Écrivez le Cypher comme du texte ; passez les autres valeurs en paramètres.",
  },
  "nested-too-deep": {
    sentence: "La requête est imbriquée sur plus de {limit} niveaux.",
    hint: "Écrivez-la en plusieurs étapes, séparées par WITH.",
  },
  escape: {
    sentence: "Écrivez le caractère lui-même et non son code : les bases lisent un tel code de façons différentes.",
    hint: "Pour un guillemet dans un texte : \\' ou \\\", pour une nouvelle ligne : \\n ; ou passez le texte en paramètre.",
  },
  "range-too-long": {
    sentence: "Cette suite range() compte plus de {limit} nombres, ou ne peut être examinée.",
    hint: "Demandez moins de nombres ; deux suites l’une après l’autre se multiplient.",
  },
  "file-access": {
    sentence: "LOAD CSV n’est pas permis : il lit des fichiers et des adresses du serveur.",
    hint: "Si ces mots sont dans un texte, passez ce texte en paramètre.",
  },
  write: {
    sentence: "Ceci modifierait le graphe, et seule la lecture est permise ici.",
    hint: "Faites-en une question : MATCH ce qui serait touché, puis RETURN.",
  },
  command: {
    sentence: "{word} n’est pas permis : ce n’est pas une question posée au graphe.",
    hint: "Étiquettes, types et propriétés : CALL db.labels(), db.relationshipTypes(), db.propertyKeys().",
  },
  procedure: {
    sentence: "La procédure {procedure} n’est pas permise ici.",
    hint: "Il y a db.labels(), db.relationshipTypes(), db.propertyKeys() et db.schema.*.",
  },
  "plug-in": {
    sentence:
      "Le mot {plugIn} n’est pas permis : les fonctions de ce module peuvent écrire, lire des fichiers ou atteindre le réseau.",
    hint: "S’il est dans un texte, passez ce texte en paramètre.",
  },
  "path-unbounded": {
    sentence: "Un chemin de longueur quelconque peut parcourir le graphe entier.",
    hint: "Donnez-lui une longueur maximale, de {limit} au plus, par exemple *..4.",
  },
  "path-too-long": {
    sentence: "Ce chemin est plus long qu’il n’est permis.",
    hint: "La longueur maximale est de {limit}.",
  },
  "regular-expression": {
    sentence: "Cette expression régulière n’est pas permise : elle pourrait ne jamais finir, ou ne peut être examinée.",
    hint: "Écrivez-la comme un texte simple ou passez-la en paramètre ; CONTAINS et STARTS WITH suffisent souvent.",
  },
  profile: {
    sentence: "PROFILE n’est pas permis : il exécute la requête pour la mesurer.",
    hint: "EXPLAIN montre le plan sans l’exécuter.",
  },
  "in-transactions": {
    sentence: "IN TRANSACTIONS n’est pas permis : ce qu’il écrit ne peut pas être défait.",
    hint: "Enlevez IN TRANSACTIONS.",
  },
  "unknown-operation": {
    sentence: "La base ferait autre chose que lire.",
    hint: "Si le mot CALL, SHOW ou TERMINATE est dans un texte, passez ce texte en paramètre.",
  },
};

/** What is said against a statement, in the language of the screen. */
export function objectionWords({ rule, sentence, hint, values }: Objection, language: Language): Wording {
  const own = language === "fr" ? FR[rule] : undefined;
  if (own === undefined) return hint === undefined ? { sentence } : { sentence, hint };
  const filled = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "number" ? value : String(value)]),
  );
  return {
    sentence: fill(own.sentence, filled, language),
    ...(own.hint !== undefined && { hint: fill(own.hint, filled, language) }),
  };
}
