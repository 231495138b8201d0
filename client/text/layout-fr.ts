import type { layoutEn } from "./layout-en.ts";

/** How the window is divided, in French. */
export const layoutFr: Readonly<Record<keyof typeof layoutEn, string>> = {
  "rail.tools": "Outils",
  "rail.explore": "Explorer",
  "rail.views": "Vues",
  "rail.data": "Données",
  "rail.keys": "Touches",
  "away.show": "Montrer",
  "away.more": "et {count} de plus",
  "top.both": "Les deux",
  "keys.both": "Graphe et carte côte à côte",
  "step.both": "Passer au graphe et à la carte",
  "step.context": "Afficher le contexte replié",
  "step.context-fold": "Replier le contexte",
  "stage.sub.both": "les mêmes éléments en graphe et sur la carte",
  "stage.canvas.graph": "L’image en graphe ; le tableau dessous dit la même chose en mots",
  "stage.canvas.map": "L’image sur la carte ; le tableau dessous dit la même chose en mots",
  "stage.zoom-of": "{what} : {which}",
  "node.undrawn": "{count} sans trait",
  "node.undrawn.why":
    "Sur l’image, mais replié, masqué, ou dit par les traits de ses affaires ou par sa place sur la carte.",
  "stage.context": "Afficher quand même",
  "stage.context.why": "L’image est trop petite pour un contexte bien lisible. L’afficher quand même.",
  "stage.context-fold": "Replier le contexte",
  "stage.context-fold.why": "L’image est petite pour tout cela. Replier ce qui n’est pas le récit.",
  "both.divide": "Partager la place entre graphe et carte : glisser, ou flèches",
  "drawer.height": "Hauteur du tiroir : glisser, ou flèches",
  "time.keys":
    "Les flèches déplacent la période, avec Maj elles l’élargissent ; Page préc. et Page suiv. la déplacent d’un an. Entrée puis une flèche en ajoutent une, Espace passe à la suivante, Suppr la lève, Échap les lève toutes. Plus et moins montrent le temps de plus près ou de plus loin.",
  "export.which": "Image",
};
