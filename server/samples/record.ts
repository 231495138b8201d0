import type { SampleId } from "../../contract/sample-id.ts";
import type { Counts } from "../../contract/samples.ts";
import type { Query, Row } from "../database/index.ts";
import { readSampleRows } from "../imports/index.ts";
import { pack, unpack } from "../keeping/index.ts";
import { elementsOf, manifestOf, type Manifest } from "./manifest.ts";
import { RECORDS, OWN_GRAPH, SET_RECORD } from "./statements.ts";
import type { Elements } from "./element.ts";

export type Ask = (query: Query) => Promise<readonly Row[]>;

/** What the graph keeps about a sample, in a node `:FiliereSample`. */
export interface SampleRecord {
  id: SampleId;
  state: "absent" | "loaded" | "removed";
  /** Of the files it was loaded from. */
  edition: string;
  /** What it brought. */
  manifest: Manifest;
  /** What was removed and can be brought back, packed; empty where nothing was. */
  removed: string;
  removedCounts: Counts;
}

const NONE: Counts = { nodes: 0, relationships: 0 };

/**
 * The record of a sample. A graph that an earlier version filled, or that was made from an export, has
 * none: then `bundled` tells whether it holds the story, and the files that ship stand for what it brought.
 */
export async function readRecord(ask: Ask, id: SampleId): Promise<SampleRecord> {
  const row = (await ask({ statement: RECORDS })).find((each) => each["id"] === id);
  if (row !== undefined) return toRecord(id, row);
  const [own] = await ask({ statement: OWN_GRAPH });
  const rows = await readSampleRows(id);
  const isStory = id === "story" && typeof own?.["bundled"] === "string";
  const manifest = manifestOf(elementsOf(rows));
  return {
    id,
    state: isStory ? "loaded" : "absent",
    edition: rows.edition,
    manifest,
    removed: "",
    removedCounts: NONE,
  };
}

export async function writeRecord(ask: Ask, { manifest, removedCounts, ...record }: SampleRecord): Promise<void> {
  const { nodes: removedNodes, relationships: removedRelationships } = removedCounts;
  const parameters = { ...record, manifest: await pack(manifest), removedNodes, removedRelationships };
  await ask({ statement: SET_RECORD, parameters });
}

/** @throws Error for a record whose text somebody broke. */
export async function unpackRemoved({ removed }: SampleRecord): Promise<Elements> {
  return (await unpack(removed)) as Elements;
}

async function toRecord(id: SampleId, row: Row): Promise<SampleRecord> {
  return {
    id,
    state: row["state"] === "removed" ? "removed" : "loaded",
    edition: String(row["edition"]),
    manifest: (await unpack(String(row["manifest"]))) as Manifest,
    removed: typeof row["removed"] === "string" ? row["removed"] : "",
    removedCounts: { nodes: Number(row["removedNodes"]), relationships: Number(row["removedRelationships"]) },
  };
}
