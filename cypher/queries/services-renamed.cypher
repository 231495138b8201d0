// category: time
// title: Services that took over from others
// question: Which service follows which, and from what day does each name hold?
// param: limit number = 50 -- Most services to show | fr: Nombre maximal de services
// about: A report may print an old name for years. Which one is meant follows from the day of the case, not from that of the report.
// title-fr: Les services qui ont succédé à d’autres
// question-fr: Quel service succède à quel autre, et à partir de quel jour chaque nom vaut-il ?
// about-fr: Un article peut imprimer un ancien nom pendant des années. Lequel est en cause dépend du jour de l’affaire, non de celui de l’article.
// example: limit=20

MATCH (later:Agency)-[:FOLLOWS]->(earlier:Agency)
RETURN earlier.name AS earlier, earlier.dateTo AS until, later.name AS later, later.dateFrom AS since, later.note AS note,
  later.id AS id, earlier.id AS earlierId
ORDER BY since, id, earlierId
LIMIT $limit
