// category: routes
// title: Two legs in a row into a place
// question: Over which stop could goods of one kind have come to this place?
// param: place place required -- Where the second leg ends; places within it count too | fr: Où finit le second tronçon ; les lieux qu’il contient comptent aussi
// param: limit number = 100 -- Most pairs to show | fr: Nombre maximal de paires
// about: Two legs of different cases are a picture of known corridors, never the journey of one load. Legs that only meet within an area are not found here: Routes finds those.
// title-fr: Deux tronçons à la suite vers un lieu
// question-fr: Par quelle étape une même sorte de marchandise aurait-elle pu arriver dans ce lieu ?
// about-fr: Deux tronçons d’affaires différentes forment l’image d’axes connus, jamais le trajet d’un chargement. Ceux qui ne se rejoignent que dans une zone n’apparaissent pas ici : le panneau Routes les trouve.
// example: place=place:france limit=20

MATCH (place:Entity) WHERE place.id = $place
MATCH (place)<-[:WITHIN*0..8]-(goal:Place)
WITH DISTINCT goal
MATCH (goal)<-[last:ROUTE]-(stop:Place)
MATCH (stop)<-[first:ROUTE]-(start:Place)
WHERE start.id <> goal.id AND any(each IN first.commodities WHERE each IN last.commodities)
RETURN start.name AS origin, first.mode AS firstManner, stop.name AS stop, last.mode AS lastManner, goal.name AS destination,
  first.status AS firstStatus, last.status AS lastStatus, first.confidence AS firstConfidence,
  last.confidence AS lastConfidence, first.cases = last.cases AS sameCases, first.id AS firstLeg, last.id AS lastLeg
ORDER BY sameCases DESC, firstLeg, lastLeg
LIMIT $limit
