// category: time
// title: A place through the years
// question: Which cases name this place, in the order of their days, and as what?
// param: place place required -- Any place; places within it count too | fr: Un lieu ; ceux qu’il contient comptent aussi
// param: limit number = 100 -- Most rows to show | fr: Nombre maximal de lignes
// about: More rows in one year may only mean that more was read about it.
// title-fr: Un lieu au fil des années
// question-fr: Quelles affaires nomment ce lieu, dans l’ordre des jours, et à quel titre ?
// about-fr: Plus de lignes une année peut seulement dire qu’on a lu davantage à son sujet.
// example: place=place:port-le-havre limit=30

MATCH (area:Entity) WHERE area.id = $place
MATCH (area)<-[:WITHIN*0..8]-(place:Place)
WITH DISTINCT place
MATCH (place)<-[link:FROM|VIA|TO|SEIZED_IN]-(file:CaseFile)
RETURN substring(file.dateFrom, 0, 4) AS year, file.dateFrom AS dateFrom, file.dateTo AS dateTo, type(link) AS role,
  place.name AS place, file.title AS title, link.status AS status, file.id AS id, link.id AS link
ORDER BY dateFrom, id, role, link
LIMIT $limit
