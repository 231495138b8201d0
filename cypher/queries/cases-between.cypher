// title: Cases between an origin and a district
// question: Which cases are said to link this origin with this district?
// param: origin place required -- A country, an area or a port; places within it count too
// param: district place required -- Where the goods went; places within it count too
// param: limit number = 100 -- Most cases to show
// about: A case names where goods are said to come from; it does not prove that they did. A link that is inferred names its rule.
// example: origin=place:spain district=place:nouvelle-aquitaine

MATCH (origin:Entity) WHERE origin.id = $origin
MATCH (district:Entity) WHERE district.id = $district
MATCH (origin)<-[:WITHIN*0..8]-(start:Place)
MATCH (start)<-[out:FROM]-(file:CaseFile)
MATCH (file)-[into:TO]->(goal:Place)
MATCH (goal)-[:WITHIN*0..8]->(district)
RETURN DISTINCT start AS start, out AS out, file AS file, into AS into, goal AS goal
ORDER BY file.dateFrom, file.id, out.id, into.id
LIMIT $limit
