import type { exportEn } from "./export-en.ts";

/** Enregistrer une image, et ce qui l’entoure, en français. */
export const exportFr = {
  "legend.tint": "pays parmi les éléments",
  "export.title": "Enregistrer l’image",
  "export.what": "Tout ce qui est montré, en entier quel que soit le zoom, sur {size} pixels ;",
  "export.around": "autour : la légende, les sources, les filtres et la mise en garde.",
  "export.unfolded":
    "L’élément de contexte replié ici faute de place y est. | Les {count} éléments de contexte repliés ici faute de place y sont.",
  "export.theme": "Couleurs",
  "export.theme.light": "Clair",
  "export.theme.dark": "Sombre",
  "export.svg": "Enregistrer en SVG",
  "export.png": "Enregistrer en PNG",
  "export.svg.why": "pour l’impression et les logiciels de dessin ; le texte reste du texte",
  "export.png.why": "pour le courriel et les diapositives ; deux fois plus de pixels",
  "export.busy": "Dessin en cours",
  "export.done": "Enregistré : {file}",
  "export.close": "Fermer",
  "export.too-large":
    "Cette image est trop grande pour que le navigateur l’écrive en PNG. Enregistrez-la en SVG, qui n’a pas cette limite.",
  "export.failed": "Le navigateur n’a pas pu dessiner l’image : {reason}",
  "export.no-sources": "Les sources n’ont pas pu être lues, et aucune image n’est enregistrée sans elles. {reason}",
  "export.date": "Image du {when} UTC",
  "export.shown": "Montré :",
  "export.only-period": "seulement {when}",
  "export.only-confidence": "seulement la confiance à partir de {figure}",
  "export.only-rule": "seulement si {what}",
  "export.without-sources": "sans ce que seuls {what} disent",
  "export.folded": "replié : {what}",
  "export.hidden": "{count} masqué | {count} masqués",
  "export.cut": "coupé : {count} de plus dans la base",
  "export.without-position": "{count} sans place sur la carte",
  "export.sources": "Sources de ce qui est montré",
  "export.sources.count": "{count}, les plus fiables d’abord",
  "export.sources.more": "et {count} de plus",
  "export.sources.none": "Rien de ce qui est montré ne nomme de déclaration : aucune source ne l’appuie donc ici.",
  "export.model":
    "Les lignes en tirets sont un modèle : une règle nommée les déduit d’autres liens, et aucune source ne les dit telles quelles.",
  "export.fictional": "Les lignes en pointillés sont fictives : faites pour l’exercice, elles ne prouvent rien.",
  "export.caveat":
    "Une ligne est ce qu’une source affirme ou ce qu’une règle déduit. Elle ne prouve ni un flux ni une culpabilité.",
  "export.credit": "Fait avec Filière {version}",
  "export.data": "données {data}, modification {revision} de ce graphe",
  "log.sources": "Sources de l’image",
  "keys.export": "Enregistrer l’image en SVG ou PNG",
} as const satisfies Record<keyof typeof exportEn, string>;
