// category: evidence
// title: Inferred links and their rules
// question: What in this graph is our conclusion and not a source's word, and by which rule?
// param: rule text -- One rule, such as press-match; all of them without it | fr: Une règle, par exemple press-match ; toutes sans elle
// param: limit number = 200 -- Most links to show | fr: Nombre maximal de liens
// about: The confidence of an inferred link is that of its claims times a factor of its rule: an upper bound.
// title-fr: Les liens déduits et leurs règles
// question-fr: Qu’est-ce qui, dans ce graphe, est notre conclusion et non la parole d’une source, et par quelle règle ?
// about-fr: La confiance d’un lien déduit est celle de ses affirmations multipliée par un facteur de sa règle : un maximum.
// example: rule=press-match

MATCH (one:Entity)-[link]->(other:Entity)
WHERE link.status = 'inferred'
UNWIND link.rules AS rule
WITH one, link, other, rule
WHERE $rule IS NULL OR rule = $rule
RETURN rule, type(link) AS type, coalesce(one.name, one.title, one.text) AS origin,
  coalesce(other.name, other.title, other.text) AS target, link.ruleText AS reason, link.confidence AS confidence, link.id AS id
ORDER BY rule, type, id
LIMIT $limit
