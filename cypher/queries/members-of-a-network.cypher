// category: networks
// sample: network
// title: Members of a network
// question: Who is said to belong to this network, in which role, and how well is it known?
// param: network entity required -- One network | fr: Un réseau
// param: limit number = 100 -- Most people to show | fr: Nombre maximal de personnes
// about: Pseudonyms and roles only. Being counted to a network by a source proves nothing about a person.
// title-fr: Les membres d’un réseau
// question-fr: Qui est dit appartenir à ce réseau, dans quel rôle, et avec quelle certitude ?
// about-fr: Des pseudonymes et des rôles seulement. Qu’une source compte quelqu’un dans un réseau ne prouve rien contre lui.
// example: network=network:fictional-lantern limit=40

MATCH (network:Entity) WHERE network.id = $network
MATCH (network)<-[member:MEMBER_OF]-(actor:Actor)
RETURN actor.name AS person, member.role AS role, member.grade AS grade, member.confidence AS confidence,
  member.disputed AS disputed, member.status AS status, actor.id AS id
ORDER BY confidence DESC, id
LIMIT $limit
