// category: gaps
// title: Seizures that no service is named for
// question: Which seizures were reported without saying which service made them?
// param: limit number = 100 -- Most cases to show | fr: Nombre maximal d’affaires
// about: Nothing here says that no service was there: none was named in what was read.
// title-fr: Les saisies sans service nommé
// question-fr: Quelles saisies ont été rapportées sans dire quel service les a faites ?
// about-fr: Cela ne dit pas qu’aucun service n’y était : aucun n’était nommé dans ce qui a été lu.
// example: limit=20

MATCH (file:CaseFile)
WHERE file.caseKind = 'seizure' AND NOT EXISTS { (file)<-[:HANDLED]-(:Agency) }
CALL (file) { MATCH (file)-[:SEIZED_IN]->(place:Place) WITH DISTINCT place.name AS name ORDER BY name RETURN collect(name) AS seizedIn }
RETURN file.dateFrom AS dateFrom, file.title AS title, seizedIn, file.id AS id
ORDER BY dateFrom, id
LIMIT $limit
