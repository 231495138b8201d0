/** Les cinq premières minutes, étape par étape. Ce qui est entre accents graves est une touche. */
export const tourFr = {
  "tour.name": "Visite",
  "tour.start": "Première fois ? Suivez la visite",
  "tour.again": "Refaire la visite",
  "tour.note":
    "{count} étape sur cette image, cinq minutes environ | {count} étapes sur cette image, cinq minutes environ",
  "tour.note.empty": "Elle commence par de quoi regarder",
  "tour.at": "{at} sur {total}",
  "tour.done": "Fait : {what}.",
  "tour.already": "C’est déjà fait.",
  "tour.go": "Y aller",
  "tour.back": "Retour",
  "tour.skip": "Passer",
  "tour.next": "Suivant",
  "tour.leave": "Quitter la visite (Échap)",
  "tour.close": "Fermer",
  "tour.load": "Charger de quoi regarder",
  "tour.load.do":
    "Ce graphe ne contient rien. Ouvrez *{data}* et appuyez sur *{load}* à l’un des exemples ; la visite continue avec ce qui vient.",
  "tour.find": "Trouver un nom",
  "tour.find.do":
    "Appuyez sur `/`, tapez *{name}* puis `Entrée`. L’élément est choisi, et l’inspecteur dit ce que c’est.",
  "tour.expand": "Voir à quoi il est relié",
  "tour.expand.do":
    "Appuyez sur `e`, ou sur *{expand}* dans l’inspecteur : les voisins de {name} viennent sur l’image.",
  "tour.undo": "Revenir en arrière",
  "tour.undo.do":
    "Appuyez sur `Ctrl Z`, ou sur *{undo}* dans la barre du haut. Chaque changement est une étape ; `Ctrl Y` la refait.",
  "tour.link": "Ouvrir un lien",
  "tour.link.do": "Cliquez sur la ligne *{link}*, ou choisissez-la dans *{table}*, au-dessous de l’image.",
  "tour.evidence": "Lire qui le dit",
  "tour.evidence.do":
    "*{claims}* : chacune avec sa phrase, sa source et sa note, la lettre pour la source, le chiffre pour ce qu’elle dit. *{confidence}* montre ce qu’elles valent ensemble. Puis *{next}*.",
  "tour.time": "Garder une période",
  "tour.time.do":
    "Glissez sur *{when}* dans la frise ; au clavier, allez-y et appuyez sur `→`. Le reste est replié, jamais supprimé.",
  "tour.save": "Garder cette image",
  "tour.save.do":
    "Appuyez sur `Ctrl S`, ou ouvrez *{views}* : nommez l’image et appuyez sur *{save}*. Elle est gardée dans le graphe.",
  "tour.share": "La transmettre",
  "tour.share.do": "Appuyez sur `y`, ou sur *{copy}* : qui ouvre l’adresse sur ce graphe voit cette image.",
  "tour.end": "La visite est finie",
  "tour.end.do":
    "`?` donne toutes les touches, et la visite peut y être refaite. *{data}* charge et retire les exemples fournis.",
  "tour.find.touch":
    "Touchez la recherche, tapez *{name}* et touchez ce nom dans la liste. L’élément est choisi, et l’inspecteur dit ce que c’est.",
  "tour.expand.touch": "Touchez *{expand}* dans l’inspecteur : les voisins de {name} viennent sur l’image.",
  "tour.undo.touch":
    "Touchez *{undo}* dans la barre du haut. Chaque changement est une étape ; la flèche à côté la refait.",
  "tour.link.touch": "Touchez la ligne *{link}*, ou sa rangée dans *{table}*, au-dessous de l’image.",
  "tour.time.touch": "Passez le doigt sur *{when}* dans la frise. Le reste est replié, jamais supprimé.",
  "tour.save.touch": "Ouvrez *{views}* : nommez l’image et touchez *{save}*. Elle est gardée dans le graphe.",
  "tour.share.touch": "Touchez *{copy}* : qui ouvre l’adresse sur ce graphe voit cette image.",
  "tour.end.touch":
    "La visite peut être refaite depuis la page de départ. *{data}* charge et retire les exemples fournis.",
  "keys.tour": "Suivre la visite ; pendant la visite, aller à son étape",
} as const;
