// title: Who says so about a place
// question: Which claims speak of this place, and who states them?
// param: place place required -- Any place
// param: limit number = 100 -- Most claims to show
// about: The best graded first. Claims whose sources copy the same report are one voice: see the last column.
// example: place=place:hyeres

MATCH (place:Entity) WHERE place.id = $place
MATCH (place)<-[:ABOUT]-(claim:Claim)
MATCH (claim)-[:STATED_IN]->(source:Source)
RETURN claim.text AS says, source.reliability + toString(claim.credibility) AS grade, claim.state AS state,
  source.publisher AS publisher, source.published AS published, source.url AS address,
  coalesce(source.originSource, source.id) AS voice, claim.id AS id
ORDER BY grade, id
LIMIT $limit
