import type { sheetEn } from "./sheet-en.ts";

/** Un résultat en classeur, en français. */
export const sheetFr: Readonly<Record<keyof typeof sheetEn, string>> = {
  "query.format.xlsx": "XLSX",
  "query.save.failed": "Le fichier n’a pas pu être écrit.",
  "query.sheet.result": "Résultat",
  "query.sheet.about": "À propos",
  "query.sheet.statement": "Requête",
  "query.sheet.when": "Exécutée à (UTC)",
  "query.sheet.rows": "Lignes",
  "query.sheet.whole": "{count} ligne, tout ce que donne la requête. | {count} lignes, tout ce que donne la requête.",
  "query.sheet.cut":
    "Coupé à {count} ligne : le graphe en a davantage. | Coupé à {count} lignes : le graphe en a davantage.",
  "query.sheet.rows-left":
    "{count} ligne n’est pas sur la feuille, faute de place. | {count} lignes ne sont pas sur la feuille, faute de place.",
  "query.sheet.columns-left":
    "{count} colonne n’est pas sur la feuille, faute de place. | {count} colonnes ne sont pas sur la feuille, faute de place.",
  "query.sheet.texts-cut":
    "{count} texte est coupé à 32 767 lettres, le plus qu’une cellule contient. | {count} textes sont coupés à 32 767 lettres, le plus qu’une cellule contient.",
  "query.sheet.exact":
    "Les nombres entiers de plus de 15 chiffres, les moments avec un fuseau, les durées et ce qui n’est pas un nombre sont en texte, car un tableur les changerait.",
};
