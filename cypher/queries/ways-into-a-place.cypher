// category: routes
// title: Ways into a place
// question: By which legs are goods said to have reached this place, and on whose word?
// param: place place required -- A district, a port, an area or a country; places within it count too | fr: Un quartier, un port, une zone ou un pays ; les lieux qu’il contient comptent aussi
// param: limit number = 100 -- Most legs to show | fr: Nombre maximal de tronçons
// about: One row a leg, the best known first, with the sentence of its best claim. A leg comes from cases; several legs in a row are a picture of known corridors, never one load's journey.
// title-fr: Les voies qui mènent à un lieu
// question-fr: Par quels tronçons dit-on que la marchandise est arrivée dans ce lieu, et sur la parole de qui ?
// about-fr: Une ligne par tronçon, le mieux établi d’abord, avec la phrase de sa meilleure affirmation. Un tronçon vient d’affaires ; plusieurs tronçons à la suite sont l’image d’axes connus, jamais le trajet d’un chargement.
// example: place=place:auvergne-rhone-alpes

MATCH (place:Entity) WHERE place.id = $place
MATCH (place)<-[:WITHIN*0..8]-(goal:Place)
WITH DISTINCT goal
MATCH (goal)<-[leg:ROUTE]-(start:Place)
UNWIND leg.claims AS claimId
MATCH (claim:Entity) WHERE claim.id = claimId
MATCH (claim)-[:STATED_IN]->(source:Source)
WITH start, leg, goal, claim, source
ORDER BY source.reliability, claim.credibility, claim.id
WITH start.name AS origin, goal.name AS destination, leg.id AS id, leg.mode AS manner, leg.status AS status,
  leg.confidence AS confidence, leg.dateFrom AS dateFrom, leg.dateTo AS dateTo, leg.grade AS grade, count(claim) AS claims,
  head(collect(claim.text)) AS says, head(collect(source.publisher)) AS publisher
RETURN origin, destination, manner, status, confidence, grade, says, publisher, claims, dateFrom, dateTo, id
ORDER BY confidence DESC, id
LIMIT $limit
