// category: networks
// sample: network
// title: Who joins networks
// question: Which people are in contact with members of two or more networks?
// param: networks number = 2 -- Least number of networks | fr: Nombre minimal de réseaux
// param: limit number = 50 -- Most people to show | fr: Nombre maximal de personnes
// about: Somebody between networks may carry messages, or only live next door. A network counts once, however many of its members somebody knows.
// title-fr: Qui relie des réseaux
// question-fr: Quelles personnes sont en contact avec des membres de deux réseaux ou plus ?
// about-fr: Une personne entre des réseaux peut porter des messages, ou seulement habiter à côté. Un réseau compte une fois, quel que soit le nombre de ses membres qu’elle connaît.
// example: networks=2 limit=20

MATCH (person:Actor)-[:IN_CONTACT]-(other:Actor)
MATCH (other)-[:MEMBER_OF]->(network:Network)
WITH DISTINCT person, network
ORDER BY network.name
WITH person, collect(network.name) AS networks
WHERE size(networks) >= $networks
CALL (person) { MATCH (person)-[:MEMBER_OF]->(own:Network) WITH own.name AS name ORDER BY name RETURN collect(name) AS memberOf }
RETURN person.name AS person, person.role AS role, networks, memberOf, person.id AS id
ORDER BY size(networks) DESC, id
LIMIT $limit
