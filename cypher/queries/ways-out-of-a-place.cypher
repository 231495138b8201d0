// category: routes
// title: Ways out of a place
// question: By which legs are goods said to have left this place, and for where?
// param: place place required -- A country, an area, a port or a district; places within it count too | fr: Un pays, une zone, un port ou un quartier ; les lieux qu’il contient comptent aussi
// param: limit number = 100 -- Most legs to show | fr: Nombre maximal de tronçons
// about: One row a leg. A leg comes from cases: it says that goods were said to go this way, not how much goes there.
// title-fr: Les voies qui partent d’un lieu
// question-fr: Par quels tronçons dit-on que la marchandise a quitté ce lieu, et vers où ?
// about-fr: Une ligne par tronçon. Un tronçon vient d’affaires : il dit que de la marchandise serait passée par là, non combien il en passe.
// example: place=place:spain limit=20

MATCH (place:Entity) WHERE place.id = $place
MATCH (place)<-[:WITHIN*0..8]-(start:Place)
WITH DISTINCT start
MATCH (start)-[leg:ROUTE]->(goal:Place)
RETURN start.name AS origin, goal.name AS destination, leg.mode AS manner, leg.status AS status, leg.grade AS grade,
  leg.confidence AS confidence, leg.voices AS voices, leg.dateFrom AS dateFrom, leg.dateTo AS dateTo, leg.id AS id
ORDER BY confidence DESC, id
LIMIT $limit
