// category: evidence
// title: Sources that speak with one voice
// question: Which reports copy the same wire, communiqué or paper, and so count once?
// param: limit number = 200 -- Most sources to show | fr: Nombre maximal de sources
// about: A copy adds nothing to how sure we may be. Where the copied text is not named but likely, the copy is tied to it all the same.
// title-fr: Les sources qui parlent d’une seule voix
// question-fr: Quels articles copient la même dépêche, le même communiqué ou le même journal, et ne comptent donc qu’une fois ?
// about-fr: Une copie n’ajoute rien à la certitude. Même quand le texte copié n’est pas nommé mais probable, la copie lui est rattachée.
// example: limit=100

MATCH (copy:Source)
WHERE copy.originSource IS NOT NULL
MATCH (origin:Entity) WHERE origin.id = copy.originSource
OPTIONAL MATCH (claim:Claim)-[:STATED_IN]->(copy)
RETURN origin.publisher AS voice, origin.title AS original, copy.publisher AS copiedBy, copy.title AS copy,
  copy.reliability AS reliability, count(claim) AS claims, copy.id AS id
ORDER BY voice, original, id
LIMIT $limit
