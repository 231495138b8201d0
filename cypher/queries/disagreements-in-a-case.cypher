// category: conflicts
// title: Disagreements within a case
// question: About which points of this case do its sources disagree, and what is said on each side?
// param: case case required -- One case | fr: Une affaire
// param: limit number = 50 -- Most pairs to show | fr: Nombre maximal de paires
// about: Both sides stay as they are; nothing is averaged or decided here.
// title-fr: Les désaccords dans une affaire
// question-fr: Sur quels points de cette affaire les sources se contredisent-elles, et que dit chacune ?
// about-fr: Les deux côtés restent tels quels ; rien n’est moyenné ni tranché ici.
// example: case=case:2024-02-saint-quentin-fallavier

MATCH (file:Entity) WHERE file.id = $case
MATCH (file)<-[:SUPPORTS]-(mine:Claim)
WITH collect(mine.id) AS held
MATCH (one:Claim)-[conflict:CONFLICTS_WITH]->(other:Claim)
WHERE one.id IN held OR other.id IN held
MATCH (one)-[:STATED_IN]->(first:Source)
MATCH (other)-[:STATED_IN]->(second:Source)
RETURN conflict.what AS question, conflict.conflictKind AS sort, conflict.values AS values, first.publisher AS oneSource,
  one.text AS oneSays, second.publisher AS otherSource, other.text AS otherSays, conflict.handling AS handling,
  conflict.id AS id
ORDER BY question, id
LIMIT $limit
