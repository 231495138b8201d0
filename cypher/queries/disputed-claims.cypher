// category: conflicts
// title: Claims that are disputed or withdrawn
// question: Which claims are disputed or were withdrawn, and why do they count less?
// param: limit number = 100 -- Most claims to show | fr: Nombre maximal d’affirmations
// about: A disputed claim counts half in what is built on it, a withdrawn one not at all. Neither is removed.
// title-fr: Les affirmations contestées ou retirées
// question-fr: Quelles affirmations sont contestées ou ont été retirées, et pourquoi comptent-elles moins ?
// about-fr: Une affirmation contestée compte pour moitié dans ce qui s’appuie sur elle, une affirmation retirée pas du tout. Aucune n’est supprimée.
// example: limit=20

MATCH (claim:Claim)-[:STATED_IN]->(source:Source)
WHERE claim.state <> 'stated'
RETURN claim.state AS state, claim.text AS says, claim.credibilityReason AS reason, source.publisher AS publisher,
  source.reliability + toString(claim.credibility) AS grade, claim.id AS id
ORDER BY state, id
LIMIT $limit
