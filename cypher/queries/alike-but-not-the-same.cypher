// category: conflicts
// title: Cases that look alike and are not the same
// question: Which cases could be taken for each other, and what tells them apart?
// param: limit number = 50 -- Most pairs to show | fr: Nombre maximal de paires
// about: Somebody compared them and keeps them apart. Merging them would make one load of two.
// title-fr: Les affaires qui se ressemblent sans être la même
// question-fr: Quelles affaires pourrait-on confondre, et qu’est-ce qui les distingue ?
// about-fr: Quelqu’un les a comparées et les tient séparées. Les fondre ferait un chargement de deux.
// example: limit=20

MATCH (one:CaseFile)-[:NOT_SAME_AS]->(other:CaseFile)
RETURN one.title AS title, one.dateFrom AS dateFrom, one.note AS note, other.title AS otherTitle,
  other.dateFrom AS otherFrom, other.note AS otherNote, one.id AS one, other.id AS other
ORDER BY one, other
LIMIT $limit
