// category: conflicts
// title: Totals that differ
// question: Which published totals answer nearly the same question with another figure?
// param: limit number = 50 -- Most pairs to show | fr: Nombre maximal de paires
// about: They differ in their scope, their period or their service as often as in truth. Never add them up, and never take their mean.
// title-fr: Les totaux qui diffèrent
// question-fr: Quels totaux publiés répondent à presque la même question par un autre chiffre ?
// about-fr: Ils diffèrent par leur périmètre, leur période ou leur service aussi souvent que par l’exactitude. Ne jamais les additionner ni en faire la moyenne.
// example: limit=20

MATCH (one:Statistic)-[differs:DIFFERS_FROM]->(other:Statistic)
RETURN one.amount AS oneAmount, one.unit AS oneUnit, one.relation AS oneRelation, one.scopeLevel AS oneScope,
  one.dateFrom AS oneFrom, one.dateTo AS oneTo, other.amount AS otherAmount, other.unit AS otherUnit,
  other.relation AS otherRelation, other.scopeLevel AS otherScope, other.dateFrom AS otherFrom, other.dateTo AS otherTo,
  one.id AS one, other.id AS other
ORDER BY one, other
LIMIT $limit
