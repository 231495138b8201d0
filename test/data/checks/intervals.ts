import { faultList, type Check } from "./data-set.ts";

export const intervalsAreDaysInOrder: Check = (data) => {
  const { faults, must } = faultList();
  const { claims, cases, statistics, agencies, relationships, legs } = data;
  for (const { id, dateFrom, dateTo } of [...claims, ...cases, ...statistics, ...agencies, ...relationships, ...legs]) {
    for (const date of [dateFrom, dateTo]) must(date === null || isDay(date), id, "has the date", date);
    must(dateFrom === null || dateTo === null || dateFrom <= dateTo, id, "ends before it begins");
  }
  for (const file of cases) must(Boolean(file.dateFrom) && Boolean(file.dateTo), file.id, "is undated");
  return faults;
};

export const sourcesSayWhenTheyWerePublished: Check = ({ sources }) => {
  const { faults, must } = faultList();
  for (const { id, published } of sources) {
    must(published === null || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(published), id, "was published on", published);
  }
  return faults;
};

/** Tables of rows (`ids-`) are left out: they are published as of a day and go on to be filled. */
export const noClaimSpeaksOfWhatCameLater: Check = ({ claims, sources }) => {
  const { faults, must } = faultList();
  const published = new Map(sources.map((source) => [source.id, source.published]));
  for (const claim of claims.filter(({ source }) => !source.includes("ids-"))) {
    const day = published.get(claim.source);
    if (day?.length !== 10 || claim.dateFrom === null || claim.dateTo === null) continue;
    must(claim.dateFrom <= day, claim.id, "speaks of what came after its source was published");
  }
  return faults;
};

function isDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const time = Date.parse(date);
  // 30 February is moved on to March: the text no longer agrees.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
