// category: networks
// sample: network
// title: Who has the most contacts
// question: Who was in contact with most different people, and in how many networks are they counted?
// param: limit number = 20 -- Most people to show | fr: Nombre maximal de personnes
// about: Many contacts may only mean that somebody was watched for longer. It measures what was recorded, not what somebody did.
// title-fr: Qui a le plus de contacts
// question-fr: Qui a été en contact avec le plus de personnes différentes, et dans combien de réseaux est-il compté ?
// about-fr: Beaucoup de contacts peuvent seulement dire que quelqu’un a été observé plus longtemps. Cela mesure ce qui a été noté, non ce que quelqu’un a fait.
// example: limit=10

MATCH (person:Actor)-[:IN_CONTACT]-(other:Actor)
WITH person, count(DISTINCT other.id) AS people
CALL (person) { MATCH (person)-[:MEMBER_OF]->(network:Network) RETURN count(network) AS networks }
RETURN person.name AS person, person.role AS role, people, networks, person.id AS id
ORDER BY people DESC, id
LIMIT $limit
