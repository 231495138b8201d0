// category: time
// title: Ways first told of since a day
// question: Which legs appear in no case before this day?
// param: since date = 2024-01-01 -- The day | fr: Le jour
// param: limit number = 100 -- Most legs to show | fr: Nombre maximal de tronçons
// about: New in what was read: nobody knows whether the way itself is new.
// title-fr: Les voies racontées pour la première fois depuis un jour
// question-fr: Quels tronçons ne figurent dans aucune affaire avant ce jour ?
// about-fr: Nouveau dans ce qui a été lu : personne ne sait si la voie l’est elle-même.
// example: since=2025-01-01 limit=20

MATCH (start:Place)-[leg:ROUTE]->(goal:Place)
WHERE leg.dateFrom >= $since
RETURN leg.dateFrom AS dateFrom, leg.dateTo AS dateTo, start.name AS origin, goal.name AS destination, leg.mode AS manner,
  leg.status AS status, leg.grade AS grade, leg.confidence AS confidence, leg.id AS id
ORDER BY dateFrom, id
LIMIT $limit
