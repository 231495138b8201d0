// category: time
// title: Published figures of a place
// question: Which totals and shares were published for this place, for which goods and which period?
// param: place place required -- A country, an area or a port | fr: Un pays, une zone ou un port
// param: commodity entity -- Only these goods; all without it | fr: Seulement cette marchandise ; toutes sans elle
// param: limit number = 100 -- Most figures to show | fr: Nombre maximal de chiffres
// about: Each with its scope. They overlap: adding them up counts the same load twice and more.
// title-fr: Les chiffres publiés pour un lieu
// question-fr: Quels totaux et quelles parts ont été publiés pour ce lieu, pour quelle marchandise et quelle période ?
// about-fr: Chacun avec son périmètre. Ils se recouvrent : les additionner compterait le même chargement deux fois et plus.
// example: place=place:france commodity=commodity:cocaine limit=30

MATCH (place:Entity) WHERE place.id = $place
MATCH (place)<-[:MEASURED_IN]-(figure:Statistic)
WHERE $commodity IS NULL OR figure.commodity = $commodity
MATCH (figure)-[:DERIVED_FROM]->(claim:Claim)
MATCH (claim)-[:STATED_IN]->(source:Source)
RETURN figure.dateFrom AS dateFrom, figure.dateTo AS dateTo, figure.measure AS measure, figure.commodity AS goods,
  figure.relation AS relation, figure.amount AS amount, figure.amountTo AS amountTo, figure.unit AS unit,
  figure.scopeLevel AS scope, figure.scopeSelection AS selection, source.publisher AS publisher, figure.id AS id
ORDER BY dateFrom, dateTo, id
LIMIT $limit
