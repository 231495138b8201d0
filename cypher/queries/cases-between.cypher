// category: routes
// title: Cases between an origin and a district
// question: Which cases are said to link this origin with this district?
// param: origin place required -- A country, an area or a port; places within it count too | fr: Un pays, une zone ou un port ; les lieux qu’il contient comptent aussi
// param: district place required -- Where the goods went; places within it count too | fr: Là où la marchandise est allée ; les lieux qu’il contient comptent aussi
// param: limit number = 100 -- Most cases to show | fr: Nombre maximal d’affaires
// about: A case names where goods are said to come from; it does not prove that they did. A link that is inferred names its rule.
// title-fr: Les affaires entre une origine et une destination
// question-fr: Quelles affaires relieraient cette origine à cette destination ?
// about-fr: Une affaire nomme d’où la marchandise serait venue ; elle ne prouve pas que ce soit vrai. Un lien déduit nomme sa règle.
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
