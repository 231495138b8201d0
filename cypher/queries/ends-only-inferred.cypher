// category: gaps
// title: Ends that only a rule gives
// question: Where do we only infer from where goods came or where they went, without a source that says so?
// param: limit number = 100 -- Most links to show | fr: Nombre maximal de liens
// about: These are the first to look for a source for. Beside it stands how many ends of the same type are reported for the case: with one, the inferred end is a rival or an addition.
// title-fr: Les extrémités que seule une règle donne
// question-fr: Où l’origine ou la destination de la marchandise est-elle seulement déduite, sans source qui le dise ?
// about-fr: C’est d’abord pour elles qu’il faut chercher une source. À côté figure combien d’extrémités du même type sont rapportées pour l’affaire : s’il y en a une, l’extrémité déduite la concurrence ou la complète.
// example: limit=20

MATCH (file:CaseFile)-[link:FROM|TO]->(place:Place)
WHERE link.status = 'inferred'
CALL (file, link) {
  MATCH (file)-[known:FROM|TO]->(:Place)
  WHERE type(known) = type(link) AND known.status = 'reported'
  RETURN count(known) AS reported
}
RETURN file.title AS title, type(link) AS type, place.name AS place, reported, link.rules AS rules,
  link.ruleText AS reason, link.confidence AS confidence, file.id AS id, link.id AS link
ORDER BY reported, id, type, link
LIMIT $limit
