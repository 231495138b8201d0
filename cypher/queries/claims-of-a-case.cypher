// category: evidence
// title: What a case rests on
// question: Which claims support this case, word for word, and who states them?
// param: case case required -- One case | fr: Une affaire
// param: limit number = 100 -- Most claims to show | fr: Nombre maximal d’affirmations
// about: The best graded first. Claims with the same voice are one witness, however often they were printed.
// title-fr: Sur quoi une affaire repose
// question-fr: Quelles affirmations appuient cette affaire, mot pour mot, et qui les fait ?
// about-fr: Les mieux notées d’abord. Les affirmations d’une même voix sont un seul témoin, si souvent qu’on les ait imprimées.
// example: case=case:2024-02-saint-quentin-fallavier

MATCH (file:Entity) WHERE file.id = $case
MATCH (file)<-[supports:SUPPORTS]-(claim:Claim)
MATCH (claim)-[:STATED_IN]->(source:Source)
RETURN source.reliability + toString(claim.credibility) AS grade, claim.text AS says, claim.quote AS quote,
  claim.state AS state, supports.status AS status, source.publisher AS publisher, source.published AS published,
  coalesce(source.originSource, source.id) AS voice, source.url AS address, claim.id AS id
ORDER BY grade, id
LIMIT $limit
