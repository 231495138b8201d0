// category: evidence
// title: Services and the cases they handled
// question: Which services handled which cases, and what was taken?
// param: service entity -- One service; all of them without it | fr: Un service ; tous sans lui
// param: limit number = 200 -- Most rows to show | fr: Nombre maximal de lignes
// about: A case can have several services: rows of one case are not several seizures.
// title-fr: Les services et les affaires qu’ils ont traitées
// question-fr: Quels services ont traité quelles affaires, et qu’est-ce qui a été saisi ?
// about-fr: Une affaire peut avoir plusieurs services : les lignes d’une même affaire ne sont pas plusieurs saisies.
// example: service=agency:ofast-lyon

MATCH (service:Agency)-[handled:HANDLED]->(file:CaseFile)
WHERE $service IS NULL OR service.id = $service
OPTIONAL MATCH (file)-[seized:SEIZED]->(goods:Commodity)
RETURN service.name AS service, file.dateFrom AS dateFrom, file.title AS title, seized.relation AS relation,
  seized.amount AS amount, seized.unit AS unit, goods.name AS goods, handled.status AS status, file.id AS id
ORDER BY service, dateFrom, id, goods, amount
LIMIT $limit
