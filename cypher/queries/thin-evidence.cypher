// category: quality
// title: Statements on thin evidence
// question: Which statements rest on one voice only, and on a weak one?
// param: below number = 0.5 -- Confidence below which a statement counts as thin | fr: Confiance en dessous de laquelle un énoncé est jugé fragile
// param: limit number = 100 -- Most statements to show | fr: Nombre maximal d’énoncés
// about: The weakest first. For what is inferred the figure is an upper bound.
// title-fr: Les énoncés peu étayés
// question-fr: Quels énoncés ne reposent que sur une seule voix, et faible ?
// about-fr: Les plus faibles d’abord. Pour ce qui est déduit, le chiffre est un maximum.
// example: limit=20

MATCH (file:CaseFile)-[link:FROM|VIA|TO|SEIZED_IN|SEIZED]->(thing:Entity)
WHERE link.voices <= 1 AND link.confidence < $below
RETURN file.title AS title, type(link) AS type, thing.name AS target, link.confidence AS confidence, link.grade AS grade,
  link.status AS status, link.id AS id
ORDER BY confidence, id
LIMIT $limit
