/** What a statement is as a step on the picture, in English. */
export const cypherStepsEn = {
  "query.step": "As steps on the picture",
  "query.step.expand": "This is “Expand” of {name}: {what} ({count}).",
  "query.step.expand.do": "Do it on the picture",
  "query.step.out": "what leads from it",
  "query.step.in": "what leads to it",
  "query.step.all": "all that is stated",
  "query.step.any": "all its links",
  "query.step.paths": "These are the shortest connections between {from} and {to}.",
  "query.step.paths.do": "Add them to the picture",
  "query.step.filter": "This is a filter of the picture: {what}. | These are filters of the picture: {what}.",
  "query.step.filter.do": "Set the filter | Set the filters",
  "query.step.period": "only cases with a day in {period}",
  "query.step.without": "without {what}",
  "query.step.least": "only links that are at least {figure} sure, and those without a figure",
  "query.step.also":
    "The period also keeps {count} case that only reaches into it. | The period also keeps {count} cases that only reach into it.",
  "query.step.set": "The filter is set. | The filters are set.",
  "step.cypher-filter": "Filters from Cypher",
};
