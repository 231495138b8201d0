// category: networks
// sample: network
// title: People linked to cases
// question: Who is linked to which case, in which role, and how well is it known?
// param: case case -- One case; all of them without it | fr: Une affaire ; toutes sans elle
// param: limit number = 100 -- Most links to show | fr: Nombre maximal de liens
// about: A link to a case is what a source says; it is no conviction and no accusation.
// title-fr: Les personnes liées aux affaires
// question-fr: Qui est lié à quelle affaire, dans quel rôle, et avec quelle certitude ?
// about-fr: Un lien avec une affaire est ce qu’une source dit ; ce n’est ni une condamnation ni une accusation.
// example: limit=40

MATCH (person:Actor)-[link:LINKED_TO]->(file:CaseFile)
WHERE $case IS NULL OR file.id = $case
RETURN file.dateFrom AS dateFrom, file.title AS title, person.name AS person, link.role AS role, link.grade AS grade,
  link.confidence AS confidence, link.disputed AS disputed, link.status AS status, file.id AS id, person.id AS personId
ORDER BY dateFrom, id, personId, role
LIMIT $limit
