// category: networks
// sample: network
// title: Payments in the order of their days
// question: Who paid whom, and in what order?
// param: person entity -- Only payments by or to this person; all without it | fr: Seulement les paiements de ou à cette personne ; tous sans elle
// param: limit number = 100 -- Most payments to show | fr: Nombre maximal de paiements
// about: The arrow goes from who paid to who was paid. Payments are not added up: one transfer may have been seen by two sources.
// title-fr: Les paiements dans l’ordre des jours
// question-fr: Qui a payé qui, et dans quel ordre ?
// about-fr: La flèche va de celui qui a payé à celui qui a été payé. Les paiements ne s’additionnent pas : deux sources ont pu voir le même virement.
// example: limit=40

MATCH (payer:Actor)-[paid:IN_CONTACT]->(payee:Actor)
WHERE paid.contactKind = 'paid' AND ($person IS NULL OR payer.id = $person OR payee.id = $person)
RETURN paid.dateFrom AS dateFrom, paid.dateTo AS dateTo, payer.name AS payer, payee.name AS payee, paid.weight AS times,
  paid.grade AS grade, paid.confidence AS confidence, paid.status AS status, paid.id AS id
ORDER BY dateFrom, id
LIMIT $limit
