// title: Sources that speak with one voice
// question: Which reports copy the same wire, communiqué or paper, and so count once?
// param: limit number = 200 -- Most sources to show
// about: A copy adds nothing to how sure we may be. Where the copied text is not named but likely, the copy is tied to it all the same.
// example:

MATCH (copy:Source)
WHERE copy.originSource IS NOT NULL
MATCH (origin:Entity) WHERE origin.id = copy.originSource
OPTIONAL MATCH (claim:Claim)-[:STATED_IN]->(copy)
RETURN origin.publisher AS voice, origin.title AS original, copy.publisher AS copiedBy, copy.title AS copy,
  copy.reliability AS reliability, count(claim) AS claims, copy.id AS id
ORDER BY voice, original, id
LIMIT $limit
