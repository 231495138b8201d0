// category: evidence
// title: What would fall with a source
// question: Which statements rest on this source, and which of them on nothing else?
// param: source entity required -- One source, such as source:france3-na-2024-02 | fr: Une source, par exemple source:france3-na-2024-02
// param: limit number = 200 -- Most statements to show | fr: Nombre maximal d’énoncés
// about: A statement with one voice falls if this source is wrong. With more, it only becomes less sure.
// title-fr: Ce qui tomberait avec une source
// question-fr: Quels énoncés reposent sur cette source, et lesquels sur rien d’autre ?
// about-fr: Un énoncé qui n’a qu’une voix tombe si cette source se trompe. S’il en a davantage, il devient seulement moins sûr.
// example: source=source:france3-na-2024-02 limit=20

MATCH (source:Entity) WHERE source.id = $source
MATCH (source)<-[:STATED_IN]-(claim:Claim)
WITH collect(claim.id) AS stated
MATCH (one:Entity)-[link:FROM|VIA|TO|SEIZED_IN|SEIZED|HANDLED|USED|MEMBER_OF|LINKED_TO|IN_CONTACT]->(other:Entity)
WHERE any(each IN link.claims WHERE each IN stated)
RETURN coalesce(one.title, one.name) AS origin, type(link) AS type, coalesce(other.name, other.title) AS target,
  link.voices AS voices, link.grade AS grade, link.confidence AS confidence, link.status AS status, link.id AS id
ORDER BY voices, confidence, id
LIMIT $limit
