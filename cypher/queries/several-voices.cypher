// category: evidence
// title: What several independent sources say
// question: Which statements about ways and seizures stand on two or more independent voices?
// param: voices number = 2 -- Least number of independent voices | fr: Nombre minimal de voix indépendantes
// param: limit number = 100 -- Most statements to show | fr: Nombre maximal d’énoncés
// about: Reports that copy the same wire or communiqué are one voice here. Many voices do not make a statement right if they all rely on one person.
// title-fr: Ce que plusieurs sources indépendantes disent
// question-fr: Quels énoncés sur des trajets et des saisies s’appuient sur deux voix indépendantes ou plus ?
// about-fr: Les articles qui copient la même dépêche ou le même communiqué sont ici une seule voix. Beaucoup de voix ne donnent pas raison si toutes tiennent d’une seule personne.
// example: voices=2 limit=20

MATCH (file:CaseFile)-[link:FROM|VIA|TO|SEIZED_IN|SEIZED]->(thing:Entity)
WHERE link.voices >= $voices
RETURN file.title AS title, type(link) AS type, thing.name AS target, link.voices AS voices, link.grade AS grade,
  link.confidence AS confidence, link.status AS status, link.disputed AS disputed, link.id AS id
ORDER BY voices DESC, confidence DESC, id
LIMIT $limit
