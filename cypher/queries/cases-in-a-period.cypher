// category: time
// title: Cases of a period
// question: What happened, or may have happened, between these two days?
// param: dateFrom date required -- First day | fr: Premier jour
// param: dateTo date required -- Last day | fr: Dernier jour
// param: limit number = 100 -- Most cases to show | fr: Nombre maximal d’affaires
// about: A case whose dates only overlap the period is in the list too; "certain" says whether it lies within it.
// title-fr: Les affaires d’une période
// question-fr: Que s’est-il passé, ou a-t-il pu se passer, entre ces deux jours ?
// about-fr: Une affaire dont les dates ne font que recouper la période figure aussi dans la liste ; « certain » dit si elle s’y tient entièrement.
// example: dateFrom=2024-02-01 dateTo=2024-02-29

MATCH (file:CaseFile)
WHERE file.dateFrom <= $dateTo AND file.dateTo >= $dateFrom
RETURN file.dateFrom AS dateFrom, file.dateTo AS dateTo, file.dateFrom >= $dateFrom AND file.dateTo <= $dateTo AS certain,
  file.caseKind AS sort, file.title AS title, file.summary AS summary, file.id AS id
ORDER BY dateFrom, dateTo, id
LIMIT $limit
