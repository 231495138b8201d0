// category: networks
// sample: network
// title: Who stands between two people
// question: Who was in contact with both of these people?
// param: one entity required -- The first person | fr: La première personne
// param: other entity required -- The second person | fr: La seconde personne
// param: limit number = 100 -- Most people to show | fr: Nombre maximal de personnes
// about: Somebody in contact with both need not have brought them together.
// title-fr: Qui se trouve entre deux personnes
// question-fr: Qui a été en contact avec ces deux personnes ?
// about-fr: Avoir été en contact avec les deux n’est pas les avoir mises en relation.
// example: one=actor:fictional-22 other=actor:fictional-62

MATCH (one:Entity) WHERE one.id = $one
MATCH (other:Entity) WHERE other.id = $other
MATCH (one)-[first:IN_CONTACT]-(between:Actor)
MATCH (between)-[second:IN_CONTACT]-(other)
WITH between, collect(DISTINCT first.contactKind) AS firstKinds, collect(DISTINCT second.contactKind) AS secondKinds,
  max(first.confidence) AS bestFirst, max(second.confidence) AS bestSecond
RETURN between.name AS person, between.role AS role, size(firstKinds) AS sortsWithFirst, size(secondKinds) AS sortsWithSecond,
  bestFirst AS confidenceWithFirst, bestSecond AS confidenceWithSecond, between.id AS id
ORDER BY id
LIMIT $limit
