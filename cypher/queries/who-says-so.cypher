// category: evidence
// title: Who says so about a place
// question: Which claims speak of this place, and who states them?
// param: place place required -- Any place | fr: Un lieu
// param: limit number = 100 -- Most claims to show | fr: Nombre maximal d’affirmations
// about: The best graded first. Claims whose sources copy the same report are one voice: see the last column but one.
// title-fr: Qui dit quoi d’un lieu
// question-fr: Quelles affirmations parlent de ce lieu, et qui les fait ?
// about-fr: Les mieux notées d’abord. Les affirmations dont les sources copient le même article sont une seule voix : voir l’avant-dernière colonne.
// example: place=place:hyeres

MATCH (place:Entity) WHERE place.id = $place
MATCH (place)<-[:ABOUT]-(claim:Claim)
MATCH (claim)-[:STATED_IN]->(source:Source)
RETURN claim.text AS says, source.reliability + toString(claim.credibility) AS grade, claim.state AS state,
  source.publisher AS publisher, source.published AS published, source.url AS address,
  coalesce(source.originSource, source.id) AS voice, claim.id AS id
ORDER BY grade, id
LIMIT $limit
