import type { EditCounters, EditWarning, RevertObstacle } from "../../contract/edits.ts";
import { listWords } from "./dates.ts";
import { fill, type Language } from "./messages.ts";
import type { ScreenWords } from "./words.ts";

type Words = Pick<ScreenWords, "t" | "language">;

/** What an edit does, or did, in the order in which a reader wants to know. */
const ACTS = [
  ["create", { nodes: "nodesCreated", links: "relationshipsCreated" }],
  ["delete", { nodes: "nodesDeleted", links: "relationshipsDeleted" }],
  ["set", { properties: "propertiesSet" }],
  ["add", { labels: "labelsAdded" }],
  ["remove", { labels: "labelsRemoved" }],
] as const satisfies readonly (readonly [string, Partial<Record<Things, keyof EditCounters>>])[];

type Things = "nodes" | "links" | "properties" | "labels";
const THINGS: readonly Things[] = ["nodes", "links", "properties", "labels"];

/** "create 1 node and 2 links, set 3 properties", or what was done; null where it counts nothing. */
export function editWords(counters: EditCounters, form: "do" | "did", { t, language }: Words): string | null {
  const acts = ACTS.flatMap(([act, counted]) => {
    const own: Partial<Record<Things, keyof EditCounters>> = counted;
    const things = THINGS.flatMap((thing) => {
      const counter = own[thing];
      const count = counter === undefined ? 0 : counters[counter];
      return count === 0 ? [] : [t(`edits.${thing}`, { count })];
    });
    return things.length === 0 ? [] : [t(`edits.${form}.${act}`, { what: listWords(things, language) })];
  });
  return acts.length === 0 ? null : acts.join(", ");
}

/** The server says it in English. */
const WARNING_FR: Readonly<Record<EditWarning["rule"], string>> = {
  "no-id":
    "Le nœud {name} porte l’étiquette Entity sans id, par lequel on retrouve un nœud. | {count} nœuds portent l’étiquette Entity sans id, par lequel on retrouve un nœud ; le premier est {name}.",
  "no-entity":
    "Le nœud {name} porte une étiquette du domaine sans Entity, par laquelle on retrouve un nœud. | {count} nœuds portent une étiquette du domaine sans Entity, par laquelle on retrouve un nœud ; le premier est {name}.",
  "no-name":
    "Le nœud {name} n’a pas de nom : aucune recherche ne le trouve. | {count} nœuds n’ont pas de nom : aucune recherche ne les trouve ; le premier est {name}.",
  "unknown-label": "Aucun nœud ne portait jusqu’ici l’étiquette {label}.",
  "unknown-type": "Aucun lien n’avait jusqu’ici le type {type}.",
  "no-claims":
    "Le lien {name} ne nomme aucune déclaration : rien ne dit sur quoi il repose. | {count} liens ne nomment aucune déclaration : rien ne dit sur quoi ils reposent ; le premier est {name}.",
  "missing-claims":
    "Le lien {name} nomme une déclaration qui n’est pas dans le graphe. | {count} liens nomment des déclarations qui ne sont pas dans le graphe ; le premier est {name}.",
  anew: "Les valeurs qui changent à chaque exécution ne sont pas comparées avec ce qui est affiché ici : {names}.",
  "anew-all":
    "Certaines valeurs changent à chaque exécution : à l’application, aucune nouvelle valeur n’est comparée avec ce qui est affiché ici.",
  "made-over":
    "Ce qui est écrit dans {names} ne reste pas : la confiance, les voix et la cotation se recalculent d’après les déclarations, le texte de recherche d’après les noms.",
  "not-followed":
    "Le graphe est trop grand pour être comparé ; cette modification n’entraîne donc rien d’autre : les tronçons, la confiance et les textes de recherche restent tels quels, et les nouveaux nœuds n’en ont pas.",
  "nothing-changed": "Rien ne serait modifié.",
};

/** Something that is allowed and may not be meant, in the language of the screen. */
export function warningWords({ rule, sentence, values }: EditWarning, language: Language): string {
  if (language !== "fr") return sentence;
  const filled = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "number" ? value : String(value)]),
  );
  return fill(WARNING_FR[rule], filled, language);
}

/** What stands against taking an edit back, in the language of the screen. */
export function obstacleWords({ why, name, sentence }: RevertObstacle, { t, language }: Words): string {
  return language === "fr" ? t(`edits.obstacle.${why}`, { name }) : sentence;
}
