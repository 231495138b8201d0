// category: routes
// title: Seized somewhere else than bound for
// question: Which goods were taken at one place and are said to have been bound for another?
// param: limit number = 100 -- Most rows to show | fr: Nombre maximal de lignes
// about: The place of a seizure is not the destination, and not the origin either. A goal that lies within the place of the seizure, or around it, is left out.
// title-fr: Saisi ailleurs qu’à destination
// question-fr: Quelle marchandise a été saisie à un endroit alors qu’elle aurait été destinée à un autre ?
// about-fr: Le lieu d’une saisie n’est ni la destination ni l’origine. Une destination qui se trouve dans le lieu de la saisie, ou autour de lui, n’apparaît pas.
// example: limit=20

MATCH (taken:Place)<-[seized:SEIZED_IN]-(file:CaseFile)
MATCH (file)-[bound:TO]->(goal:Place)
WHERE taken.id <> goal.id
  AND NOT EXISTS { (taken)-[:WITHIN*1..8]->(goal) } AND NOT EXISTS { (goal)-[:WITHIN*1..8]->(taken) }
RETURN file.dateFrom AS dateFrom, file.title AS title, taken.name AS seizedIn, goal.name AS boundFor,
  bound.status AS status, bound.grade AS grade, file.id AS id, bound.id AS link
ORDER BY dateFrom, id, seizedIn, link
LIMIT $limit
