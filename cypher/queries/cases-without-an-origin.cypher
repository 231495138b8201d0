// category: gaps
// title: Cases without an origin
// question: For which cases does nobody say where the goods came from?
// param: dateFrom date -- First day; from the beginning without it | fr: Premier jour ; depuis le début sans lui
// param: limit number = 100 -- Most cases to show | fr: Nombre maximal d’affaires
// about: A gap of what was read, not of what is known: another source may say it.
// title-fr: Les affaires sans origine
// question-fr: Pour quelles affaires personne ne dit-il d’où venait la marchandise ?
// about-fr: Une lacune de ce qui a été lu, non de ce qui est connu : une autre source le dit peut-être.
// example: limit=20

MATCH (file:CaseFile)
WHERE NOT EXISTS { (file)-[:FROM]->(:Place) } AND ($dateFrom IS NULL OR file.dateTo >= $dateFrom)
CALL (file) { MATCH (file)-[:SEIZED_IN]->(place:Place) WITH DISTINCT place.name AS name ORDER BY name RETURN collect(name) AS seizedIn }
RETURN file.dateFrom AS dateFrom, file.dateTo AS dateTo, file.caseKind AS sort, file.title AS title, seizedIn, file.id AS id
ORDER BY dateFrom, id
LIMIT $limit
