// category: quality
// title: Sources whose text nobody read
// question: Which claims come at second hand, because the text itself was not read?
// param: limit number = 100 -- Most sources to show | fr: Nombre maximal de sources
// about: What a source is said to say may differ from what it says. Read these before you quote them.
// title-fr: Les sources dont personne n’a lu le texte
// question-fr: Quelles affirmations sont de seconde main, parce que le texte lui-même n’a pas été lu ?
// about-fr: Ce qu’on fait dire à une source peut différer de ce qu’elle dit. À lire avant de les citer.
// example: limit=20

MATCH (source:Source)
WHERE source.textRead = false
CALL (source) { MATCH (claim:Claim)-[:STATED_IN]->(source) RETURN count(claim) AS claims }
RETURN source.publisher AS publisher, source.title AS title, source.published AS published, claims, source.note AS note,
  source.url AS address, source.id AS id
ORDER BY claims DESC, id
LIMIT $limit
