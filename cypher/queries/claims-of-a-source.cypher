// category: evidence
// title: What a source says
// question: Which claims come from this source, and what are they about?
// param: source entity required -- One source, such as source:circ-2024-04-02 | fr: Une source, par exemple source:circ-2024-04-02
// param: limit number = 100 -- Most claims to show | fr: Nombre maximal d’affirmations
// about: Only what was taken from it into this graph, not all that it says.
// title-fr: Ce qu’une source dit
// question-fr: Quelles affirmations viennent de cette source, et sur quoi portent-elles ?
// about-fr: Seulement ce qui en a été repris dans ce graphe, non tout ce qu’elle dit.
// example: source=source:circ-2024-04-02

MATCH (source:Entity) WHERE source.id = $source
MATCH (source)<-[:STATED_IN]-(claim:Claim)
CALL (claim) {
  MATCH (claim)-[:ABOUT|SUPPORTS]->(thing:Entity)
  WITH DISTINCT coalesce(thing.name, thing.title, thing.what, thing.id) AS name ORDER BY name
  RETURN collect(name) AS about
}
RETURN claim.text AS says, claim.credibility AS credibility, claim.credibilityReason AS reason, claim.state AS state,
  claim.dateFrom AS dateFrom, claim.dateTo AS dateTo, about, claim.id AS id
ORDER BY id
LIMIT $limit
