import { z } from "zod";
import type { ClaimSourcesAnswer, ClaimSourcesBody, ClaimView, SourceView } from "../../contract/evidence.ts";
import { ClaimState, Reliability } from "../../contract/kinds.ts";
import { readTogether, text, type Database, type ReadLimits, type Run } from "../database/index.ts";
import { CLAIMS_BY_ID, CLAIMS_OF_CASES, PUBLISHERS, SOURCES_OF_CLAIMS } from "./statements.ts";

// What other programs wrote badly into a graph is shown as what cannot be judged, not hidden.

/** What a source and a claim are weighed by, as their nodes hold it. */
export const SourceGrade = z.object({ reliability: Reliability.catch("F"), originSource: text });
export const ClaimGrade = z.object({
  credibility: z.int().min(1).max(6).catch(6),
  state: ClaimState.catch("stated"),
});

const SourceRow = SourceGrade.extend({
  sourceId: z.string(),
  title: z.string().catch(""),
  publisher: z.string().catch(""),
  published: text,
  url: text,
  language: text,
  reliabilityReason: text,
});
type SourceRow = z.infer<typeof SourceRow>;

const ClaimRow = SourceRow.extend(ClaimGrade.shape).extend({
  id: z.string(),
  text: z.string().catch(""),
  quote: text,
  locator: text,
  dateFrom: text,
  dateTo: text,
  credibilityReason: text,
});

/** Claims of cases that are read at most. */
const MOST_OF_CASES = 20_000;

/** The sources behind claims, each once: the most reliable first, then by publisher. */
export async function sourcesOfClaims(
  database: Database,
  claimIds: readonly string[],
  limits: ReadLimits,
): Promise<SourceView[]> {
  return readTogether(database, limits, (run) => readSources(run, [...new Set(claimIds)]));
}

/** The same for whoever asks from outside, and of cases too; an id the graph does not hold is left out. */
export async function claimSources(
  database: Database,
  { claims, cases = [] }: ClaimSourcesBody,
  limits: ReadLimits,
): Promise<ClaimSourcesAnswer> {
  return readTogether(database, limits, async (run) => {
    const ids = [...new Set([...claims, ...(await claimsOfCases(run, cases, MOST_OF_CASES))])];
    const sources = await readSources(run, ids);
    return { sources, cypher: { statement: SOURCES_OF_CLAIMS, parameters: { ids } } };
  });
}

async function readSources(run: Run, ids: readonly string[]): Promise<SourceView[]> {
  const { rows } = await run({ statement: SOURCES_OF_CLAIMS, parameters: { ids } }, ids.length);
  const sources = rows.map((row) => SourceRow.parse(row));
  const publishers = await publishersOf(run, sources);
  return sources.map((source) => toSourceView(source, publishers));
}

/** Ids of the claims that support these cases, `limit` of them at most. */
export async function claimsOfCases(run: Run, cases: readonly string[], limit: number): Promise<string[]> {
  if (cases.length === 0) return [];
  const { rows } = await run({ statement: CLAIMS_OF_CASES, parameters: { ids: [...new Set(cases)], limit } }, limit);
  return rows.map((row) => String(row["id"]));
}

/** Claims with their sources, in the order of their ids; an id the graph does not hold is left out. */
export async function readClaims(run: Run, claimIds: readonly string[]): Promise<ClaimView[]> {
  const ids = [...new Set(claimIds)];
  if (ids.length === 0) return [];
  const { rows } = await run({ statement: CLAIMS_BY_ID, parameters: { ids } }, ids.length);
  return toClaimViews(run, rows);
}

/** Rows with the columns of a claim and its source, as views; whom a source copies is looked up for all at once. */
export async function toClaimViews(run: Run, rows: readonly unknown[]): Promise<ClaimView[]> {
  const claims = rows.map((row) => ClaimRow.parse(row));
  const publishers = await publishersOf(run, claims);
  return claims.map((claim) => ({
    id: claim.id,
    text: claim.text,
    quote: claim.quote,
    locator: claim.locator,
    dateFrom: claim.dateFrom,
    dateTo: claim.dateTo,
    credibility: claim.credibility,
    credibilityReason: claim.credibilityReason,
    state: claim.state,
    source: toSourceView(claim, publishers),
  }));
}

function toSourceView(row: SourceRow, publishers: ReadonlyMap<string, string>): SourceView {
  return {
    id: row.sourceId,
    title: row.title,
    publisher: row.publisher,
    published: row.published,
    url: row.url,
    language: row.language,
    reliability: row.reliability,
    reliabilityReason: row.reliabilityReason,
    originSource: row.originSource,
    originPublisher: publishers.get(row.originSource ?? "") ?? null,
  };
}

const PublisherRow = z.object({ id: z.string(), publisher: z.string().catch("") });

/** Publishers of what these sources copy. Not an OPTIONAL MATCH, for which the embedded engine scans all nodes. */
async function publishersOf(run: Run, sources: readonly SourceRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(sources.flatMap((source) => source.originSource ?? []))];
  if (ids.length === 0) return new Map();
  const { rows } = await run({ statement: PUBLISHERS, parameters: { ids } }, ids.length);
  return new Map(rows.map((row) => PublisherRow.parse(row)).map(({ id, publisher }) => [id, publisher]));
}
