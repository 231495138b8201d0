import type { editorEn } from "./editor-en.ts";

/** The editor of statements, in French. */
export const editorFr: Readonly<Record<keyof typeof editorEn, string>> = {
  "editor.hint":
    "Ctrl+Espace complète, F8 mène à la remarque suivante, Maj+Alt+F met en forme, Ctrl+Entrée exécute. Tab décale le texte ; Échap puis Tab quitte l’éditeur.",
  "editor.not-formatted": "La mise en forme demande une requête entière.",
  "editor.use-nearest": "Écrire ceci à la place",
  "editor.unknown.label": "Aucun élément de ce graphe ne porte l’étiquette {name}.",
  "editor.unknown.type": "Aucun lien de ce graphe n’est du type {name}.",
  "editor.unknown.property": "Rien dans ce graphe n’a de propriété {name}.",
};
