// category: quality
// title: Cases whose day is not known
// question: Which cases are dated to a span of days, a month or a year only?
// param: limit number = 100 -- Most cases to show | fr: Nombre maximal d’affaires
// about: A partial date is an interval here. A case may count in two months of a list because it may belong to either.
// title-fr: Les affaires dont le jour n’est pas connu
// question-fr: Quelles affaires ne sont datées que d’un intervalle, d’un mois ou d’une année ?
// about-fr: Une date incomplète est ici un intervalle. Une affaire peut compter dans deux mois d’une liste parce qu’elle peut appartenir à l’un ou à l’autre.
// example: limit=20

MATCH (file:CaseFile)
WHERE file.dateFrom IS NULL OR file.dateTo IS NULL OR file.dateFrom <> file.dateTo
RETURN file.dateFrom AS dateFrom, file.dateTo AS dateTo, file.caseKind AS sort, file.title AS title, file.id AS id
ORDER BY dateFrom, dateTo, id
LIMIT $limit
