// category: routes
// title: Cases that used a method
// question: In which cases were goods moved or hidden this way, and between which places?
// param: method entity required -- One method, such as method:container | fr: Une méthode, par exemple method:container
// param: limit number = 100 -- Most cases to show | fr: Nombre maximal d’affaires
// about: The origins and destinations are those of the whole case. Where a case has several, nothing says which one belongs to which.
// title-fr: Les affaires où une méthode a servi
// question-fr: Dans quelles affaires la marchandise a-t-elle été transportée ou cachée ainsi, et entre quels lieux ?
// about-fr: Les origines et les destinations sont celles de toute l’affaire. Quand elle en a plusieurs, rien ne dit laquelle va avec laquelle.
// example: method=method:container limit=20

MATCH (method:Entity) WHERE method.id = $method
MATCH (method)<-[used:USED]-(file:CaseFile)
CALL (file) { MATCH (file)-[:FROM]->(place:Place) WITH DISTINCT place.name AS name ORDER BY name RETURN collect(name) AS origins }
CALL (file) { MATCH (file)-[:TO]->(place:Place) WITH DISTINCT place.name AS name ORDER BY name RETURN collect(name) AS destinations }
RETURN file.dateFrom AS dateFrom, file.title AS title, origins, destinations, used.status AS status, used.grade AS grade,
  file.id AS id
ORDER BY dateFrom, id
LIMIT $limit
