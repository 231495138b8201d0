// category: gaps
// title: Cases without a destination
// question: For which cases does nobody say where the goods were going?
// param: dateFrom date -- First day; from the beginning without it | fr: Premier jour ; depuis le début sans lui
// param: limit number = 100 -- Most cases to show | fr: Nombre maximal d’affaires
// about: Where goods were seized is not where they were going.
// title-fr: Les affaires sans destination
// question-fr: Pour quelles affaires personne ne dit-il où allait la marchandise ?
// about-fr: Le lieu où la marchandise a été saisie n’est pas celui où elle allait.
// example: limit=20

MATCH (file:CaseFile)
WHERE NOT EXISTS { (file)-[:TO]->(:Place) } AND ($dateFrom IS NULL OR file.dateTo >= $dateFrom)
CALL (file) { MATCH (file)-[:FROM]->(place:Place) WITH DISTINCT place.name AS name ORDER BY name RETURN collect(name) AS origins }
RETURN file.dateFrom AS dateFrom, file.dateTo AS dateTo, file.caseKind AS sort, file.title AS title, origins, file.id AS id
ORDER BY dateFrom, id
LIMIT $limit
