// category: networks
// sample: network
// title: Contacts of a person
// question: With whom was this person in contact, how, how often and when?
// param: person entity required -- One person | fr: Une personne
// param: kind text -- Only met, called, paid, travelled or related; all without it | fr: Seulement met, called, paid, travelled ou related ; tous sans lui
// param: limit number = 100 -- Most contacts to show | fr: Nombre maximal de contacts
// about: Only of a payment does the direction say something. Two people may have several sorts of contact.
// title-fr: Les contacts d’une personne
// question-fr: Avec qui cette personne a-t-elle été en contact, comment, combien de fois et quand ?
// about-fr: Le sens ne dit quelque chose que pour un paiement. Deux personnes peuvent avoir plusieurs sortes de contacts.
// example: person=actor:fictional-23 limit=40

MATCH (person:Entity) WHERE person.id = $person
MATCH (person)-[contact:IN_CONTACT]-(other:Actor)
WHERE $kind IS NULL OR contact.contactKind = $kind
RETURN other.name AS other, other.role AS role, contact.contactKind AS sort, contact.weight AS times,
  contact.dateFrom AS dateFrom, contact.dateTo AS dateTo, contact.grade AS grade, contact.confidence AS confidence,
  contact.status AS status, contact.id AS id
ORDER BY times DESC, id
LIMIT $limit
