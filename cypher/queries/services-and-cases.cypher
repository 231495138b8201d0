// title: Services and the cases they handled
// question: Which services handled which cases, and what was taken?
// param: service entity -- One service; all of them without it
// param: limit number = 200 -- Most rows to show
// about: A case can have several services: rows of one case are not several seizures.
// example: service=agency:ofast-lyon

MATCH (service:Agency)-[handled:HANDLED]->(file:CaseFile)
WHERE $service IS NULL OR service.id = $service
OPTIONAL MATCH (file)-[seized:SEIZED]->(goods:Commodity)
RETURN service.name AS service, file.dateFrom AS dateFrom, file.title AS title, seized.relation AS relation,
  seized.amount AS amount, seized.unit AS unit, goods.name AS goods, handled.status AS status, file.id AS id
ORDER BY service, dateFrom, id, goods, amount
LIMIT $limit
