// category: conflicts
// title: Where sources disagree
// question: On which questions do two claims give different answers?
// param: sort text = contradiction -- contradiction, window, scope, compatible, denominator, arithmetic, night, measure or place-role | fr: contradiction, window, scope, compatible, denominator, arithmetic, night, measure ou place-role
// param: limit number = 100 -- Most pairs to show | fr: Nombre maximal de paires
// about: Both values stay; nothing is averaged. Only a contradiction is one: figures over other windows or wholes are two answers to two questions.
// title-fr: Là où les sources se contredisent
// question-fr: À quelles questions deux affirmations répondent-elles différemment ?
// about-fr: Les deux valeurs restent ; rien n’est moyenné. Seule une contradiction en est une : des chiffres sur d’autres périodes ou d’autres ensembles sont deux réponses à deux questions.
// example: sort=contradiction

MATCH (one:Claim)-[conflict:CONFLICTS_WITH]->(other:Claim)
WHERE conflict.conflictKind = $sort
MATCH (one)-[:STATED_IN]->(first:Source)
MATCH (other)-[:STATED_IN]->(second:Source)
RETURN conflict.what AS question, conflict.values AS values, first.publisher AS oneSource, one.text AS oneSays,
  second.publisher AS otherSource, other.text AS otherSays, conflict.handling AS handling, conflict.id AS id
ORDER BY question, id
LIMIT $limit
