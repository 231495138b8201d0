// category: time
// title: Seizures of a commodity by month
// question: In which months were seizures of these goods reported, and how exactly is each amount known?
// param: commodity entity required -- Goods; narrower ones count too (cannabis holds resin and herb) | fr: Marchandise ; les plus précises comptent aussi (le cannabis comprend la résine et l’herbe)
// param: dateFrom date = 2020-01-01 -- First day | fr: Premier jour
// param: dateTo date = 2026-12-31 -- Last day | fr: Dernier jour
// param: limit number = 200 -- Most seizures to show | fr: Nombre maximal de saisies
// about: One row a seizure, never a sum: cases overlap, some amounts are alternatives, and a seizure is not a flow.
// title-fr: Les saisies d’une marchandise par mois
// question-fr: Dans quels mois des saisies de cette marchandise ont-elles été rapportées, et avec quelle précision connaît-on chaque quantité ?
// about-fr: Une ligne par saisie, jamais une somme : les affaires se recouvrent, certaines quantités valent l’une pour l’autre, et une saisie n’est pas un flux.
// example: commodity=commodity:cannabis dateFrom=2024-01-01

MATCH (commodity:Entity) WHERE commodity.id = $commodity
MATCH (commodity)<-[:BROADER*0..4]-(goods:Commodity)
MATCH (goods)<-[seized:SEIZED]-(file:CaseFile)
WHERE seized.dateFrom >= $dateFrom AND seized.dateFrom <= $dateTo
RETURN substring(seized.dateFrom, 0, 7) AS month, goods.name AS goods,
  CASE seized.relation WHEN 'at_least' THEN '≥' WHEN 'about' THEN '≈' WHEN 'at_most' THEN '≤' WHEN 'range' THEN 'from' ELSE '=' END AS sign,
  seized.amount AS amount, seized.amountTo AS amountTo, seized.unit AS unit, seized.grade AS grade, file.title AS title,
  seized.alternativeTo AS alternativeTo, seized.id AS id
ORDER BY month, id
LIMIT $limit
