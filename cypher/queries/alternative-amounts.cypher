// category: conflicts
// title: Amounts that stand for each other
// question: For which seizures do sources give two amounts of the same goods?
// param: limit number = 50 -- Most pairs to show | fr: Nombre maximal de paires
// about: Two figures for one load: one of them counts, never both. A figure of at least so much and an exact one may both be right.
// title-fr: Les quantités qui valent l’une pour l’autre
// question-fr: Pour quelles saisies les sources donnent-elles deux quantités de la même marchandise ?
// about-fr: Deux chiffres pour un chargement : un seul compte, jamais les deux. « Au moins tant » et un chiffre exact peuvent être justes ensemble.
// example: limit=20

MATCH (file:CaseFile)-[one:SEIZED]->(goods:Commodity)
WHERE one.alternativeTo IS NOT NULL
MATCH (file)-[other:SEIZED]->(same:Commodity)
WHERE other.id = one.alternativeTo
RETURN file.title AS title, goods.name AS goods, one.relation AS oneRelation, one.amount AS oneAmount,
  one.unit AS oneUnit, one.grade AS oneGrade, other.relation AS otherRelation, other.amount AS otherAmount,
  other.unit AS otherUnit, other.grade AS otherGrade, one.id AS one, other.id AS other
ORDER BY one, other
LIMIT $limit
