// category: gaps
// title: Where the known ways end
// question: At which ports, airports and crossings do legs arrive and none go on?
// param: limit number = 100 -- Most places to show | fr: Nombre maximal de lieux
// about: Goods rarely stay at a transit point: the leg that leaves it is what nobody has told yet, or told only of the area around it.
// title-fr: Là où les voies connues s’arrêtent
// question-fr: Dans quels ports, aéroports et passages des tronçons arrivent-ils sans qu’aucun reparte ?
// about-fr: La marchandise reste rarement à un point de passage : le tronçon qui en repart est ce que personne n’a encore raconté, ou seulement de la zone autour.
// example: limit=20

MATCH (start:Place)-[leg:ROUTE]->(point:TransitPoint)
WHERE NOT EXISTS { (point)-[:ROUTE]->(:Place) }
WITH point, start, leg
ORDER BY start.name, leg.id
RETURN point.name AS place, point.placeKind AS sort, collect(DISTINCT start.name) AS arrivesFrom, count(leg) AS legs, point.id AS id
ORDER BY legs DESC, id
LIMIT $limit
