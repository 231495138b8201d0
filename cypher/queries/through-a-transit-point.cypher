// category: routes
// title: What passed a transit point
// question: Which cases name this port, airport, toll or crossing, and as what?
// param: point place required -- A transit point, or an area that holds some | fr: Un point de passage, ou une zone qui en contient
// param: limit number = 100 -- Most cases to show | fr: Nombre maximal d’affaires
// about: VIA says that goods passed, SEIZED_IN that they were taken there, FROM and TO that they began or were to end there: four different things.
// title-fr: Ce qui a passé par un point de passage
// question-fr: Quelles affaires nomment ce port, cet aéroport, ce péage ou ce passage, et à quel titre ?
// about-fr: VIA dit que la marchandise est passée, SEIZED_IN qu’elle y a été saisie, FROM et TO qu’elle y a commencé ou devait y finir : quatre choses différentes.
// example: point=place:port-le-havre

MATCH (point:Entity) WHERE point.id = $point
MATCH (point)<-[:WITHIN*0..8]-(place:Place)
WITH DISTINCT place
MATCH (place)<-[link:VIA|SEIZED_IN|FROM|TO]-(file:CaseFile)
RETURN file.dateFrom AS dateFrom, file.title AS title, type(link) AS role, place.name AS place, link.mode AS manner,
  link.status AS status, link.grade AS grade, file.id AS id, link.id AS link
ORDER BY dateFrom, id, role, link
LIMIT $limit
