import type { ErrorCode } from "../../contract/problems.ts";
import type { Language } from "./messages.ts";

/** Codes that come from the connection, before any server could answer. */
export type ProblemCode = ErrorCode | "unreachable" | "unreadable_answer";

interface Wording {
  sentence: string;
  hint?: string;
}

const EN: Partial<Record<ProblemCode, Wording>> = {
  unreachable: {
    sentence: "The server does not answer.",
    hint: "What is drawn stays. It is asked again by itself; see whether the program still runs.",
  },
  unreadable_answer: {
    sentence: "The server’s answer does not have the agreed form.",
    hint: "Page and server may be of different versions: load the page again.",
  },
  unknown_node: {
    sentence: "This graph does not hold “{id}”.",
    hint: "It may have been removed, or the address comes from another graph.",
  },
  route_ends_overlap: {
    sentence: "“{from}” and “{to}” hold one another or are the same: a way would end where it begins.",
    hint: "Choose ends of which none lies in the other.",
  },
  route_via_impossible: {
    sentence: "No way can pass “{id}”: it is avoided, or is where the way begins or ends.",
    hint: "Take it out of what is avoided, or out of what is passed.",
  },
  route_end_avoided: {
    sentence: "Where the way begins or ends is also to be avoided.",
    hint: "Take it out of what is avoided.",
  },
  route_no_end: {
    sentence: "The ways of this case come back to where they began: it has no end to go from.",
    hint: "Name the places instead of the case.",
  },
  hypothesis_changed: {
    sentence: "What this hypothesis rests on has changed since it was proposed. Nothing was written.",
    hint: "Look for hypotheses again: a leg may be another one by now, or a way be known.",
  },
  unknown_relationship: {
    sentence: "This link is not in the graph.",
    hint: "It may have been removed, or the address comes from another graph.",
  },
  unknown_view: {
    sentence: "This graph holds no view “{id}”.",
    hint: "The address may be cut short, or come from another graph.",
  },
  view_conflict: {
    sentence: "Somebody has saved “{name}” in the meantime. Nothing of it was overwritten.",
    hint: "Open the newer one, or save yours as a view of its own.",
  },
  view_deleted: {
    sentence: "The view “{name}” was deleted.",
    hint: "It can be brought back as it was.",
  },
  unknown_note: {
    sentence: "This note is not in the graph.",
    hint: "It may come from another graph.",
  },
  note_conflict: {
    sentence: "Somebody has changed this note in the meantime. Nothing of it was overwritten.",
    hint: "Keep theirs, or keep yours beside it.",
  },
  note_deleted: {
    sentence: "Somebody has deleted this note in the meantime.",
    hint: "Let yours go too, or keep it as a note of its own.",
  },
  unknown_query: {
    sentence: "This graph holds no question “{name}”.",
    hint: "Somebody may keep it in another graph: ask them for its file, and import that.",
  },
  edit_not_allowed: {
    sentence: "Writing is not allowed here.",
    hint: "Whoever runs the program allows it with FILIERE_EDITS=1.",
  },
  edit_refused: {
    sentence: "The statement touches what the program keeps for itself, such as saved views, notes and the history.",
    hint: "Name the label Entity, as in MATCH (n:Entity): what the program keeps does not have it.",
  },
  edit_changed: {
    sentence: "The graph has changed: this would do something else now than what was shown. Nothing was changed.",
    hint: "Look at the effect again, then apply it.",
  },
  edit_irrevertible: {
    sentence: "This edit cannot be taken back.",
  },
  unknown_edit: {
    sentence: "This edit is not in the history of this graph.",
    hint: "It may come from another graph.",
  },
  query_conflict: {
    sentence: "Somebody has changed “{title}” in the meantime. Nothing of it was overwritten.",
    hint: "Open the newer one, or keep yours as a question of its own.",
  },
  query_deleted: {
    sentence: "The question “{title}” was deleted.",
    hint: "It can be brought back as it was.",
  },
  query_file_refused: {
    sentence: "{file}, line {line}: {what}",
    hint: "Nothing was imported. Mend the file and import it again.",
  },
  invalid_cursor: {
    sentence: "This list cannot be continued: the graph has changed in between.",
    hint: "Begin it again; of neighbours, collapse the mark and expand it again.",
  },
  query_timeout: {
    sentence: "The graph did not answer in time.",
    hint: "Try again, or ask for one group of neighbours only.",
  },
  database_unreachable: {
    sentence: "The database does not answer.",
    hint: "What is drawn stays. It is asked again by itself.",
  },
  engine_failed: {
    sentence: "The graph engine had to be started again.",
    hint: "Try again: nothing confirmed was lost.",
  },
  unknown_sample: {
    sentence: "There is no sample “{id}”.",
    hint: "The page may be older than the server: load it again.",
  },
  sample_not_loaded: {
    sentence: "This sample is not in the graph.",
    hint: "There is nothing to remove; somebody else may have done it.",
  },
  nothing_to_restore: {
    sentence: "Nothing of this sample was removed from the graph.",
    hint: "Load it instead.",
  },
  write_conflict: {
    sentence: "The graph was changed by somebody else at the same time.",
    hint: "Nothing of yours was done. Try again.",
  },
  too_large: { sentence: "The picture is too large for one request.", hint: "Collapse some marks first." },
  password_required: { sentence: "This server wants its password.", hint: "Load the page again and give it." },
};

const FR: Partial<Record<ProblemCode, Wording>> = {
  unreachable: {
    sentence: "Le serveur ne répond pas.",
    hint: "Ce qui est dessiné reste. Nouvel essai automatique ; voyez si le programme tourne encore.",
  },
  unreadable_answer: {
    sentence: "La réponse du serveur n’a pas la forme convenue.",
    hint: "Page et serveur sont peut-être de versions différentes : rechargez la page.",
  },
  unknown_node: {
    sentence: "Ce graphe ne contient pas « {id} ».",
    hint: "L’élément a peut-être été retiré, ou l’adresse vient d’un autre graphe.",
  },
  route_ends_overlap: {
    sentence: "« {from} » et « {to} » se contiennent ou ne font qu’un : un chemin finirait là où il commence.",
    hint: "Choisissez des extrémités dont aucune ne se trouve dans l’autre.",
  },
  route_via_impossible: {
    sentence: "Aucun chemin ne peut passer par « {id} » : ce lieu est évité, ou le chemin y commence ou y finit.",
    hint: "Retirez-le de ce qui est évité, ou des lieux de passage.",
  },
  route_end_avoided: {
    sentence: "Le lieu où le chemin commence ou finit est aussi à éviter.",
    hint: "Retirez-le de ce qui est évité.",
  },
  route_no_end: {
    sentence: "Les chemins de cette affaire reviennent à leur départ : elle n’a pas d’extrémité d’où partir.",
    hint: "Nommez les lieux à la place de l’affaire.",
  },
  hypothesis_changed: {
    sentence: "Ce sur quoi repose cette hypothèse a changé depuis qu’elle a été proposée. Rien n’a été écrit.",
    hint: "Cherchez de nouveau : un tronçon est peut-être différent désormais, ou un chemin est connu.",
  },
  unknown_relationship: {
    sentence: "Ce lien n’est pas dans le graphe.",
    hint: "Il a peut-être été retiré, ou l’adresse vient d’un autre graphe.",
  },
  unknown_view: {
    sentence: "Ce graphe ne contient aucune vue « {id} ».",
    hint: "L’adresse est peut-être tronquée, ou vient d’un autre graphe.",
  },
  view_conflict: {
    sentence: "Quelqu’un a enregistré « {name} » entre-temps. Rien n’en a été écrasé.",
    hint: "Ouvrez la plus récente, ou enregistrez la vôtre comme une vue à part.",
  },
  view_deleted: {
    sentence: "La vue « {name} » a été supprimée.",
    hint: "Elle peut être rétablie telle qu’elle était.",
  },
  unknown_note: {
    sentence: "Cette note n’est pas dans le graphe.",
    hint: "Elle vient peut-être d’un autre graphe.",
  },
  note_conflict: {
    sentence: "Quelqu’un a modifié cette note entre-temps. Rien n’en a été écrasé.",
    hint: "Gardez l’autre, ou gardez la vôtre à côté.",
  },
  note_deleted: {
    sentence: "Quelqu’un a supprimé cette note entre-temps.",
    hint: "Abandonnez aussi la vôtre, ou gardez-la comme note à part.",
  },
  unknown_query: {
    sentence: "Ce graphe ne contient pas de question « {name} ».",
    hint: "Quelqu’un la garde peut-être dans un autre graphe : demandez-lui le fichier et importez-le.",
  },
  edit_not_allowed: {
    sentence: "Écrire n’est pas permis ici.",
    hint: "Qui fait tourner le programme le permet par FILIERE_EDITS=1.",
  },
  edit_refused: {
    sentence:
      "L’instruction touche ce que le programme garde pour lui : vues enregistrées, notes, historique et autres.",
    hint: "Nommez l’étiquette Entity, comme dans MATCH (n:Entity) : ce que le programme garde ne la porte pas.",
  },
  edit_changed: {
    sentence: "Le graphe a changé : l’effet ne serait plus celui qui a été montré. Rien n’a été modifié.",
    hint: "Regardez l’effet à nouveau, puis appliquez-le.",
  },
  edit_irrevertible: {
    sentence: "Cette modification ne peut pas être défaite.",
  },
  unknown_edit: {
    sentence: "Cette modification n’est pas dans l’historique de ce graphe.",
    hint: "Elle vient peut-être d’un autre graphe.",
  },
  query_conflict: {
    sentence: "Quelqu’un a modifié « {title} » entre-temps. Rien n’en a été écrasé.",
    hint: "Ouvrez la plus récente, ou gardez la vôtre comme une question à part.",
  },
  query_deleted: {
    sentence: "La question « {title} » a été supprimée.",
    hint: "Elle peut être rétablie telle qu’elle était.",
  },
  query_file_refused: {
    sentence: "{file}, ligne {line} : {what}",
    hint: "Rien n’a été importé. Corrigez le fichier et importez-le de nouveau.",
  },
  invalid_cursor: {
    sentence: "Impossible de continuer cette liste : le graphe a changé entre-temps.",
    hint: "Recommencez-la ; pour des voisins, repliez l’élément et déployez-le de nouveau.",
  },
  query_timeout: {
    sentence: "Le graphe n’a pas répondu à temps.",
    hint: "Réessayez, ou demandez un seul groupe de voisins.",
  },
  database_unreachable: {
    sentence: "La base ne répond pas.",
    hint: "Ce qui est dessiné reste. Nouvel essai automatique.",
  },
  engine_failed: {
    sentence: "Le moteur du graphe a dû redémarrer.",
    hint: "Réessayez : rien de ce qui était confirmé n’est perdu.",
  },
  unknown_sample: {
    sentence: "Il n’y a pas de jeu de données « {id} ».",
    hint: "La page est peut-être plus ancienne que le serveur : rechargez-la.",
  },
  sample_not_loaded: {
    sentence: "Ce jeu de données n’est pas dans le graphe.",
    hint: "Il n’y a rien à retirer ; quelqu’un d’autre l’a peut-être fait.",
  },
  nothing_to_restore: {
    sentence: "Rien de ce jeu de données n’a été retiré du graphe.",
    hint: "Chargez-le plutôt.",
  },
  write_conflict: {
    sentence: "Quelqu’un d’autre a modifié le graphe au même moment.",
    hint: "Rien de votre côté n’a été fait. Réessayez.",
  },
  too_large: { sentence: "L’image est trop grande pour une seule demande.", hint: "Repliez d’abord des éléments." },
  password_required: { sentence: "Ce serveur veut son mot de passe.", hint: "Rechargez la page et donnez-le." },
};

const ALL: Readonly<Record<Language, Partial<Record<ProblemCode, Wording>>>> = { en: EN, fr: FR };

/** The wording of a code; undefined: the server's own English sentence is shown. */
export function problemWording(code: ProblemCode, language: Language): Wording | undefined {
  return ALL[language][code];
}
