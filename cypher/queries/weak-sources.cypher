// category: quality
// title: Weak sources and what they say
// question: Which claims come from sources that are graded low or cannot be judged?
// param: grade text = D -- From this reliability on: C, D, E or F | fr: À partir de cette fiabilité : C, D, E ou F
// param: limit number = 100 -- Most claims to show | fr: Nombre maximal d’affirmations
// about: F says that nobody can judge the source, not that it is the worst. Sorted from F upwards.
// title-fr: Les sources faibles et ce qu’elles disent
// question-fr: Quelles affirmations viennent de sources mal notées ou impossibles à juger ?
// about-fr: F dit que personne ne peut juger la source, non qu’elle est la pire. De F en remontant.
// example: grade=D limit=20

MATCH (claim:Claim)-[:STATED_IN]->(source:Source)
WHERE source.reliability >= $grade
RETURN source.reliability AS reliability, source.reliabilityReason AS reason, source.publisher AS publisher,
  claim.text AS says, claim.credibility AS credibility, source.url AS address, claim.id AS id
ORDER BY reliability DESC, publisher, id
LIMIT $limit
