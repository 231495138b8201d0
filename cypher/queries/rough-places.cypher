// category: quality
// title: Ends of cases that are only roughly known
// question: Which cases name only a region, a country or a sea where a place is meant?
// param: limit number = 100 -- Most links to show | fr: Nombre maximal de liens
// about: Such a place is drawn in its middle. A line to it says where on the map it is told, not where goods were.
// title-fr: Les extrémités connues à peu près
// question-fr: Quelles affaires ne nomment qu’une région, un pays ou une mer là où il faudrait un lieu ?
// about-fr: Un tel lieu est dessiné en son milieu. Une ligne vers lui montre où le récit le situe, non où était la marchandise.
// example: limit=20

MATCH (file:CaseFile)-[link:FROM|VIA|TO|SEIZED_IN]->(place:Place)
WHERE place.precision = 'region' OR place.precision = 'country' OR place.precision = 'sea'
RETURN place.precision AS precision, place.name AS place, type(link) AS role, file.title AS title, link.grade AS grade,
  file.id AS id, link.id AS link
ORDER BY precision, place, id, role, link
LIMIT $limit
