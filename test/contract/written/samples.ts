import { expect } from "vitest";
import type { SampleId } from "../../../contract/sample-id.ts";
import { ensureSchema, read, write, type Database } from "../../../server/database/index.ts";
import { exportJson } from "../../../server/exports/index.ts";
import { countSample, listSamples, loadSample, removeSample, restoreSample } from "../../../server/samples/index.ts";
import { firstView } from "../../../server/views/index.ts";
import { failureOf, LIMITS, valueOf, type WrittenCase } from "./written-case.ts";

/** Nodes and relationships as an export gives them, values with their kinds; the head holds the revision. */
async function contentOf(database: Database): Promise<string> {
  let text = "";
  await exportJson(database, (chunk) => {
    text += chunk;
    return Promise.resolve();
  });
  return text.slice(text.indexOf("\n"));
}

async function sample(database: Database, id: SampleId) {
  return (await listSamples(database, LIMITS)).find((each) => each.id === id);
}

async function change(database: Database, statement: string): Promise<void> {
  await write(database, (run) => run({ statement }));
}

async function idsThatStay(database: Database): Promise<unknown[]> {
  const statement = "MATCH (n:Entity) RETURN n.id AS id ORDER BY id";
  return (await read(database, { statement }, LIMITS)).rows.map(({ id }) => id);
}

export const sampleCases: readonly WrittenCase[] = [
  {
    title: "the network is loaded into an empty graph, all of it fictional, and loading it again changes nothing",
    run: async ({ database }) => {
      const brings = await countSample("network");
      expect(await loadSample(database, "network")).toEqual(brings);
      const before = await contentOf(database);
      const revision = "MATCH (g:FiliereGraph) RETURN g.revision AS revision";
      const at = await valueOf(database, revision);
      expect(await loadSample(database, "network")).toEqual({ nodes: 0, relationships: 0 });
      expect(await contentOf(database)).toBe(before);
      expect(await valueOf(database, revision)).toBe(at);
      expect(await valueOf(database, "MATCH (n:Entity) WHERE n.status = 'fictional' RETURN count(n) AS n")).toBe(
        brings.nodes,
      );
      expect(await valueOf(database, "MATCH ()-[r]->() WHERE r.status = 'fictional' RETURN count(r) AS n")).toBe(
        brings.relationships,
      );
      expect(await sample(database, "network")).toMatchObject({ state: "loaded", brings, held: brings });
      const first = await firstView(database, LIMITS);
      expect(first).toMatchObject({ view: { id: "network" }, missing: [] });
      expect((await firstView(database, LIMITS, "network")).view?.id).toBe("network");
      expect((await firstView(database, LIMITS, "story")).view).toBeNull();
      expect(first.slice.edges.every(({ status }) => status === "fictional")).toBe(true);
      expect(await sample(database, "story")).toMatchObject({ state: "absent", held: { nodes: 0, relationships: 0 } });
    },
  },
  {
    title: "what a person's own links end at or rest on stays, with the sources of the claims",
    run: async ({ database }) => {
      await loadSample(database, "network");
      await change(
        database,
        `MATCH (a:Entity) WHERE a.id = 'actor:fictional-07'
CREATE (m:Entity:Actor {id: 'actor:mine', name: 'Mine'})
CREATE (m)-[:IN_CONTACT {id: 'rel:mine', status: 'reported', claims: ['claim:fictional-001']}]->(a)
CREATE (m)-[:IN_CONTACT {id: 'rel:own', status: 'reported', claims: ['claim:fictional-002']}]->(:Entity:Actor {id: 'actor:other'})`,
      );
      const source = "MATCH (c:Entity)-[:STATED_IN]->(s:Entity) WHERE c.id = $id RETURN s.id AS id";
      const ids = ["claim:fictional-001", "claim:fictional-002"];
      const sources = new Set<unknown>();
      for (const id of ids) {
        sources.add((await read(database, { statement: source, parameters: { id } }, LIMITS)).rows[0]?.["id"]);
      }
      await change(database, "MATCH (c:Entity)-[r:STATED_IN]->() WHERE c.id = 'claim:fictional-009' SET r.seen = true");
      const before = await contentOf(database);
      const { stayed } = await removeSample(database, "network");
      const left = await idsThatStay(database);
      expect(left).toEqual(
        expect.arrayContaining([
          "actor:fictional-07",
          "actor:mine",
          "actor:other",
          ...ids,
          "claim:fictional-009",
          ...sources,
        ]),
      );
      expect(left).toHaveLength(stayed.nodes + 2);
      expect(stayed.relationships).toBe(3);
      await restoreSample(database, "network");
      expect(await contentOf(database)).toBe(before);
    },
  },
  {
    title: "a figure that was worked out anew is no person's change, and comes back as it was",
    run: async ({ database }) => {
      await loadSample(database, "network");
      await change(database, "MATCH (:Actor)-[r:IN_CONTACT]->(:Actor) SET r.confidence = 1.0, r.voices = 9");
      const before = await contentOf(database);
      expect((await removeSample(database, "network")).stayed).toEqual({ nodes: 0, relationships: 0 });
      expect(await valueOf(database, "MATCH (n:Entity) RETURN count(n) AS n")).toBe(0);
      await restoreSample(database, "network");
      expect(await contentOf(database)).toBe(before);
    },
  },
  {
    title: "a sample that is loaded after it was removed keeps what a person changed",
    run: async ({ database }) => {
      await loadSample(database, "network");
      const brings = await countSample("network");
      await change(database, "MATCH (n:Entity) WHERE n.id = 'actor:fictional-07' SET n.role = 'unknown'");
      await removeSample(database, "network");
      expect(await loadSample(database, "network")).toEqual({ ...brings, nodes: brings.nodes - 1 });
      expect(await valueOf(database, "MATCH (n:Entity) WHERE n.id = 'actor:fictional-07' RETURN n.role AS role")).toBe(
        "unknown",
      );
      expect(await sample(database, "network")).toMatchObject({ staying: { nodes: 1 }, restorable: null });
    },
  },
  {
    title: "a sample that is not there cannot be removed or restored, and none goes into a foreign graph",
    run: async ({ database }) => {
      await ensureSchema(database);
      expect(await failureOf(removeSample(database, "network"))).toMatchObject({ code: "sample_not_loaded" });
      expect(await failureOf(restoreSample(database, "network"))).toMatchObject({ code: "nothing_to_restore" });
      await change(database, "CREATE (:Person {name: 'A'})");
      expect(await failureOf(loadSample(database, "network"))).toMatchObject({ code: "database_foreign" });
      expect(await valueOf(database, "MATCH (n) RETURN count(n) AS n")).toBe(1);
    },
  },
];

/** On the graph that holds the story, which is as it was when they have run. */
export const bundledSampleCases: readonly WrittenCase[] = [
  {
    title: "removing the story leaves the network and what a person changed, and restoring gives the same export",
    run: async ({ database }) => {
      await loadSample(database, "network");
      const { nodes, relationships } = await countSample("story");
      await change(database, "MATCH (n:Entity) WHERE n.id = 'place:spain' SET n.name = 'Kingdom of Spain'");
      const before = await contentOf(database);
      const { removed, stayed } = await removeSample(database, "story");
      expect(stayed).toEqual({ nodes: 1, relationships: 0 });
      expect(removed).toEqual({ nodes: nodes - 1, relationships });
      expect(await valueOf(database, "MATCH (n:Entity) WHERE n.id = 'place:spain' RETURN n.name AS name")).toBe(
        "Kingdom of Spain",
      );
      expect(await sample(database, "story")).toMatchObject({ state: "removed", held: stayed, restorable: removed });
      expect(await sample(database, "network")).toMatchObject({ held: await countSample("network") });
      // Once more: it is gone already.
      expect(await removeSample(database, "story")).toEqual({ removed, stayed });
      expect(await restoreSample(database, "story")).toEqual({
        restored: removed,
        leftOut: { nodes: 0, relationships: 0 },
      });
      expect(await contentOf(database)).toBe(before);
      expect(await sample(database, "story")).toMatchObject({ state: "loaded", staying: stayed, restorable: null });
      expect(await restoreSample(database, "story")).toMatchObject({ restored: { nodes: 0, relationships: 0 } });
      await change(database, "MATCH (n:Entity) WHERE n.id = 'place:spain' SET n.name = 'Spain'");
      await removeSample(database, "network");
    },
  },
  {
    title: "a graph that an earlier version filled has no note of it, and is emptied and restored as well",
    run: async ({ database }) => {
      await change(database, "MATCH (s:FiliereSample) DELETE s");
      const before = await contentOf(database);
      const { removed } = await removeSample(database, "story");
      expect(removed).toEqual(await countSample("story"));
      await restoreSample(database, "story");
      expect(await contentOf(database)).toBe(before);
    },
  },
];
