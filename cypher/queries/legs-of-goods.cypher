// category: routes
// title: Legs that goods took
// question: Which legs are known for these goods, and by which means?
// param: commodity entity required -- Goods; narrower ones count too (cannabis holds resin and herb) | fr: Marchandise ; les plus précises comptent aussi (le cannabis comprend la résine et l’herbe)
// param: mode text -- road, sea, air, rail, post or unknown; all of them without it | fr: road, sea, air, rail, post ou unknown ; tous les modes sans lui
// param: limit number = 100 -- Most legs to show | fr: Nombre maximal de tronçons
// about: The weakest known legs stand first: they are what to check next. No figure of a leg says how much goods take it.
// title-fr: Les tronçons qu’une marchandise a pris
// question-fr: Quels tronçons connaît-on pour cette marchandise, et par quel moyen ?
// about-fr: Les tronçons les moins bien établis viennent d’abord : ce sont ceux qu’il faut vérifier. Aucun chiffre d’un tronçon ne dit quelle quantité l’emprunte.
// example: commodity=commodity:cocaine mode=sea limit=20

MATCH (commodity:Entity) WHERE commodity.id = $commodity
MATCH (commodity)<-[:BROADER*0..4]-(goods:Commodity)
WITH collect(DISTINCT goods.id) AS wanted
MATCH (start:Place)-[leg:ROUTE]->(goal:Place)
WHERE any(each IN leg.commodities WHERE each IN wanted) AND ($mode IS NULL OR leg.mode = $mode)
RETURN start.name AS origin, goal.name AS destination, leg.mode AS manner, leg.status AS status, leg.grade AS grade,
  leg.confidence AS confidence, leg.voices AS voices, leg.commodities AS goods, leg.dateFrom AS dateFrom, leg.id AS id
ORDER BY confidence, id
LIMIT $limit
