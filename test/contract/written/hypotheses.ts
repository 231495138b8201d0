import { expect } from "vitest";
import { HypothesesBody, KeepHypothesisBody, type Hypothesis } from "../../../contract/hypotheses.ts";
import { RoutesBody } from "../../../contract/routes.ts";
import { write, type Database } from "../../../server/database/index.ts";
import { relationshipEvidence } from "../../../server/evidence/index.ts";
import { exportJson } from "../../../server/exports/index.ts";
import {
  findHypotheses,
  findRoutes,
  keepHypothesis,
  keptHypotheses,
  withdrawHypothesis,
} from "../../../server/routes/index.ts";
import { removeSample, restoreSample } from "../../../server/samples/index.ts";
import { failureOf, LIMITS, valueOf, type WrittenCase } from "./written-case.ts";

/** Two cases of one report and of two: from A to B in February, from C to D three days later. */
const TOLD = [
  `CREATE (:FiliereGraph {schema: 1, revision: 1})`,
  `CREATE (:Entity:Place:Country {id: 'place:a', name: 'A', lat: 0.0, lon: 0.0})
CREATE (:Entity:Place:District {id: 'place:b', name: 'B', lat: 0.0, lon: 1.0})
CREATE (:Entity:Place:District {id: 'place:c', name: 'C', lat: 0.0, lon: 2.0})
CREATE (:Entity:Place:District {id: 'place:d', name: 'D', lat: 0.0, lon: 3.0})
CREATE (g:Entity:Commodity {id: 'commodity:drugs', name: 'Drugs'})
CREATE (h:Entity:Commodity {id: 'commodity:resin', name: 'Resin'})
CREATE (h)-[:BROADER {id: 'broader:1'}]->(g)
CREATE (m:Entity:Method {id: 'method:lorry', name: 'Lorry'})
CREATE (k:Entity:CaseFile {id: 'case:1', title: 'One', dateFrom: '2024-02-01', dateTo: '2024-02-02'})
CREATE (l:Entity:CaseFile {id: 'case:2', title: 'Two', dateFrom: '2024-02-05', dateTo: '2024-02-05'})
CREATE (k)-[:USED {id: 'used:1'}]->(m)
CREATE (l)-[:USED {id: 'used:2'}]->(m)
CREATE (s:Entity:Source {id: 'source:afp', title: 'A wire', publisher: 'AFP', reliability: 'A'})
CREATE (t:Entity:Source {id: 'source:f3', title: 'A report', publisher: 'France 3', reliability: 'B'})
CREATE (:Entity:Claim {id: 'claim:1', text: 'From A to B.', credibility: 2, state: 'stated'})-[:STATED_IN {id: 's:1'}]->(s)
CREATE (:Entity:Claim {id: 'claim:2', text: 'From C to D.', credibility: 2, state: 'stated'})-[:STATED_IN {id: 's:2'}]->(t)
CREATE (:Entity:Claim {id: 'claim:3', text: 'To D.', credibility: 3, state: 'stated'})-[:STATED_IN {id: 's:3'}]->(s)`,
  `MATCH (a:Entity) WHERE a.id = 'place:a'
MATCH (b:Entity) WHERE b.id = 'place:b'
CREATE (a)-[:ROUTE {id: 'leg:first', status: 'reported', mode: 'road', claims: ['claim:1'], rules: [], commodities: ['commodity:resin'], cases: ['case:1'], casesFrom: ['2024-02-01'], casesTo: ['2024-02-02'], dateFrom: '2024-02-01', dateTo: '2024-02-02', confidence: 0.8, voices: 1}]->(b)`,
  `MATCH (c:Entity) WHERE c.id = 'place:c'
MATCH (d:Entity) WHERE d.id = 'place:d'
CREATE (c)-[:ROUTE {id: 'leg:second', status: 'reported', mode: 'road', claims: ['claim:2', 'claim:3'], rules: [], commodities: ['commodity:drugs'], cases: ['case:2'], casesFrom: ['2024-02-05'], casesTo: ['2024-02-05'], dateFrom: '2024-02-05', dateTo: '2024-02-05', confidence: 0.856, voices: 2}]->(d)`,
];

async function tell(database: Database): Promise<void> {
  for (const statement of TOLD) await write(database, (run) => run({ statement }));
}

const change = (database: Database, statement: string, keepsRevision = false) =>
  write(database, (run) => run({ statement }), { keepsRevision });

/** Nodes and relationships, values with their kinds; the head, which holds the revision, left out. */
async function contentOf(database: Database): Promise<string> {
  let text = "";
  await exportJson(database, (chunk) => {
    text += chunk;
    return Promise.resolve();
  });
  return text.slice(text.indexOf("\n"));
}

const look = (database: Database, asked: object = {}) => findHypotheses(database, HypothesesBody.parse(asked), LIMITS);

async function only(database: Database): Promise<Hypothesis> {
  const { hypotheses, total } = await look(database);
  const [found] = hypotheses;
  if (found === undefined || total !== 1) throw new Error(`One hypothesis was expected, not ${total}.`);
  return found;
}

const bodyFor = ({ first, second, seen }: Hypothesis, more: object = {}) =>
  KeepHypothesisBody.parse({ premises: [first.leg, second.leg], seen, ...more });

const waysFrom = (database: Database, more: object = {}) =>
  findRoutes(database, RoutesBody.parse({ from: ["place:a"], to: ["place:d"], ...more }), LIMITS);

const LEGS = "MATCH ()-[r:ROUTE]->() RETURN count(r) AS n";

export const hypothesisCases: readonly WrittenCase[] = [
  {
    title: "a hypothesis that is kept is an inferred leg that routes take, and withdrawn leaves the graph as it was",
    run: async ({ database }) => {
      await tell(database);
      const before = await contentOf(database);
      expect(await waysFrom(database)).toMatchObject({ routes: [], emptiedBy: "connection" });
      const proposed = await only(database);
      const second = 1 - (1 - 0.8 * 0.8) * (1 - 0.6);
      expect(proposed.first.confidence).toBeCloseTo(0.8, 12);
      expect(proposed.second.confidence).toBeCloseTo(second, 12);
      // AFP stands behind both: right on both (0.6), or on the first alone (0.2), and then France 3 must be.
      expect(proposed.bothStand).toBeCloseTo(0.6 + 0.2 * 0.64, 12);
      expect(proposed.confidence).toBeCloseTo(0.728 * 0.3, 12);
      const { kept } = await keepHypothesis(database, bodyFor(proposed, { note: "Ask Lyon." }), LIMITS);
      expect(kept).toMatchObject({ id: proposed.id, from: "place:b", to: "place:c", note: "Ask Lyon." });
      expect(kept.acceptedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
      expect(kept.hypothesis).toMatchObject({ ...proposed, againstIt: [] });
      expect((await look(database)).total).toBe(0);
      const { routes } = await waysFrom(database);
      expect(routes).toHaveLength(1);
      expect(routes[0]?.legs.map(({ id, status }) => [id, status])).toEqual([
        ["leg:first", "reported"],
        [proposed.id, "inferred"],
        ["leg:second", "reported"],
      ]);
      expect(routes[0]?.legs[1]).toMatchObject({ isHypothesis: true, cases: [], voices: 1 });
      // The way stands when both legs do and the rule holds: the hypothesis adds no doubt of its own but the rule's.
      expect(routes[0]?.confidence).toBeCloseTo(0.728 * 0.3, 12);
      expect(routes[0]?.sentence).toContain("a hypothesis, no source says so");
      expect((await waysFrom(database, { status: "reported" })).routes).toEqual([]);
      expect((await waysFrom(database, { minSources: 2 })).routes).toEqual([]);
      const asked = { from: "place:b", type: "ROUTE", id: proposed.id };
      const evidence = await relationshipEvidence(database, asked, LIMITS);
      expect(evidence.confidence.value).toBeCloseTo(proposed.confidence, 12);
      expect(evidence).toMatchObject({
        status: "inferred",
        note: "Ask Lyon.",
        cases: [],
        premises: [
          { id: "leg:first", from: { id: "place:a" }, to: { id: "place:b" } },
          { id: "leg:second", from: { id: "place:c" }, to: { id: "place:d" } },
        ],
      });
      const list = await keptHypotheses(database, LIMITS);
      expect(list).toMatchObject({ kept: [kept], total: 1, rule: { id: "shared-traits" } });
      const { withdrawn } = await withdrawHypothesis(database, proposed.id, LIMITS);
      expect(withdrawn).toEqual(kept);
      expect(await contentOf(database)).toBe(before);
      expect((await withdrawHypothesis(database, proposed.id, LIMITS)).withdrawn).toBeNull();
      // Undone, it is as it was, its day too.
      const { acceptedAt, note } = kept;
      const again = await keepHypothesis(database, bodyFor(proposed, { acceptedAt, note }), LIMITS);
      expect(again.kept).toEqual(kept);
    },
  },
  {
    title: "kept twice, one after the other and by two programs at once, it is one leg, kept when it was first",
    run: async ({ database, another }) => {
      await tell(database);
      const other = await another();
      const body = bodyFor(await only(database));
      const [one, two] = await Promise.all([
        keepHypothesis(database, body, LIMITS),
        keepHypothesis(other, body, LIMITS),
      ]);
      expect(one.kept).toEqual(two.kept);
      const revision = await valueOf(database, "MATCH (g:FiliereGraph) RETURN g.revision AS revision");
      expect((await keepHypothesis(database, body, LIMITS)).kept).toEqual(one.kept);
      expect(await valueOf(database, LEGS)).toBe(3);
      expect(await valueOf(database, "MATCH (g:FiliereGraph) RETURN g.revision AS revision")).toBe(revision);
    },
  },
  {
    title: "what is not as it was seen is refused, and nothing is written",
    run: async ({ database }) => {
      await tell(database);
      const body = bodyFor(await only(database));
      const refused = async (asked = body) => {
        expect(await failureOf(keepHypothesis(database, asked, LIMITS))).toMatchObject({ code: "hypothesis_changed" });
      };
      await refused({ ...body, premises: ["leg:second", "leg:first"] });
      await refused({ ...body, premises: ["leg:first", "leg:none"] });
      await refused({ ...body, windowDays: 2 });
      await change(database, "MATCH (c:Claim) WHERE c.id = 'claim:1' SET c.credibility = 5");
      await refused();
      await change(database, "MATCH (c:Claim) WHERE c.id = 'claim:1' SET c.credibility = 2");
      // Written past the program: nothing tells it but a look in the same transaction.
      await look(database);
      await change(database, "MATCH ()-[r:ROUTE]->() WHERE r.id = 'leg:second' SET r.claims = ['claim:3']", true);
      await refused();
      await change(database, "MATCH ()-[r:ROUTE]->() WHERE r.id = 'leg:second' SET r.claims = ['claim:2', 'claim:3']");
      await change(
        database,
        "MATCH (b:Entity) WHERE b.id = 'place:b' MATCH (c:Entity) WHERE c.id = 'place:c' CREATE (b)-[:ROUTE {id: 'leg:known', status: 'reported', confidence: 0.5}]->(c)",
      );
      await refused();
      expect(await valueOf(database, LEGS)).toBe(3);
      await change(database, "MATCH ()-[r:ROUTE]->() WHERE r.id = 'leg:known' DELETE r");
      await keepHypothesis(database, body, LIMITS);
      expect(await valueOf(database, LEGS)).toBe(3);
    },
  },
  {
    title:
      "a hypothesis whose leg is gone rests on nothing: no route takes it, the list says so, and it can be withdrawn",
    run: async ({ database }) => {
      await tell(database);
      const { id, first, second, seen } = await only(database);
      await keepHypothesis(database, KeepHypothesisBody.parse({ premises: [first.leg, second.leg], seen }), LIMITS);
      await change(database, "MATCH ()-[r:ROUTE]->() WHERE r.id = 'leg:second' SET r.status = 'inferred'");
      expect((await keptHypotheses(database, LIMITS)).kept).toMatchObject([{ id, hypothesis: null }]);
      expect((await waysFrom(database)).routes).toEqual([]);
      const evidence = await relationshipEvidence(database, { from: "place:b", type: "ROUTE", id }, LIMITS);
      expect(evidence).toMatchObject({ confidence: { value: 0, voices: 0 }, premises: [{ id: "leg:first" }] });
      expect((await withdrawHypothesis(database, id, LIMITS)).withdrawn).toMatchObject({ id });
      expect(await valueOf(database, LEGS)).toBe(2);
      // A leg that was derived is no hypothesis, whatever it is called.
      expect((await withdrawHypothesis(database, "leg:first", LIMITS)).withdrawn).toBeNull();
      expect(await valueOf(database, LEGS)).toBe(2);
    },
  },
  {
    title:
      "a hypothesis that was found within a period is kept with the days that were shown, and comes back with them",
    run: async ({ database }) => {
      await tell(database);
      await change(
        database,
        "MATCH ()-[r:ROUTE]->() WHERE r.id = 'leg:first' SET r.cases = ['case:0', 'case:1'], r.casesFrom = ['2023-12-20', '2024-02-01'], r.casesTo = ['2023-12-20', '2024-02-02'], r.dateFrom = '2023-12-20'",
      );
      const periods = [
        { from: "2023-12-01", to: "2023-12-31" },
        { from: "2024-02-05", to: "2024-02-05" },
      ];
      const { hypotheses } = await look(database, { periods });
      const [proposed] = hypotheses;
      expect(proposed).toMatchObject({ daysApart: 47, dateFrom: "2023-12-20", dateTo: "2024-02-05" });
      if (proposed === undefined) return;
      expect(await failureOf(keepHypothesis(database, bodyFor(proposed), LIMITS))).toMatchObject({
        code: "hypothesis_changed",
      });
      const days = [proposed.first, proposed.second].map(({ dateFrom, dateTo }) => ({ from: dateFrom, to: dateTo }));
      const { kept } = await keepHypothesis(database, bodyFor(proposed, { days }), LIMITS);
      expect(kept.hypothesis).toMatchObject({ daysApart: 47, dateFrom: "2023-12-20", seen: proposed.seen });
      const [leg] = (await waysFrom(database, { periods })).routes.flatMap(({ legs }) => legs.slice(1, 2));
      expect(leg).toMatchObject({ id: proposed.id, dateFrom: "2023-12-20", dateTo: "2024-02-05" });
      await withdrawHypothesis(database, proposed.id, LIMITS);
      const { acceptedAt } = kept;
      const more = { days, acceptedAt, windowDays: proposed.daysApart };
      expect((await keepHypothesis(database, bodyFor(proposed, more), LIMITS)).kept).toEqual(kept);
    },
  },
  {
    title: "evidence weighs what a kept hypothesis rests on by its claims of now, as route search does",
    run: async ({ database }) => {
      await tell(database);
      const proposed = await only(database);
      const { id } = proposed;
      await keepHypothesis(database, bodyFor(proposed), LIMITS);
      await change(database, "MATCH ()-[r:ROUTE]->() WHERE r.id = 'leg:first' SET r.claims = ['claim:3']");
      const evidence = await relationshipEvidence(database, { from: "place:b", type: "ROUTE", id }, LIMITS);
      // One report tells the first leg (0.6), and is one of the two that tell the second.
      expect(evidence.confidence.value).toBeCloseTo(0.6 * 0.3, 12);
      expect((await waysFrom(database)).routes[0]?.confidence).toBeCloseTo(evidence.confidence.value, 12);
    },
  },
  {
    title:
      "a leg of another program, without status and claims, bears a hypothesis that is kept and weighed as it stands",
    run: async ({ database }) => {
      await tell(database);
      await change(database, "MATCH ()-[r:ROUTE]->() WHERE r.id = 'leg:second' REMOVE r.status, r.claims");
      const proposed = await only(database);
      const { kept } = await keepHypothesis(database, bodyFor(proposed), LIMITS);
      const evidence = await relationshipEvidence(database, { from: "place:b", type: "ROUTE", id: kept.id }, LIMITS);
      expect(evidence.confidence.value).toBeCloseTo(proposed.confidence, 12);
      expect(evidence.confidence.value).toBeCloseTo(0.8 * 0.856 * 0.3, 12);
    },
  },
  {
    title: "of two who withdraw a hypothesis at once one has withdrawn it, and to the other it was gone",
    run: async ({ database, another }) => {
      await tell(database);
      const other = await another();
      const proposed = await only(database);
      const { id } = proposed;
      await keepHypothesis(database, bodyFor(proposed), LIMITS);
      const answers = await Promise.all([database, other].map((each) => withdrawHypothesis(each, id, LIMITS)));
      expect(answers.filter(({ withdrawn }) => withdrawn !== null)).toHaveLength(1);
      expect(await valueOf(database, LEGS)).toBe(2);
    },
  },
  {
    title: "in a graph that Filière did not make hypotheses are found and none is kept",
    run: async ({ database }) => {
      await tell(database);
      await change(database, "MATCH (g:FiliereGraph) DELETE g");
      const body = bodyFor(await only(database));
      expect(await failureOf(keepHypothesis(database, body, LIMITS))).toMatchObject({ code: "database_foreign" });
      expect((await keptHypotheses(database, LIMITS)).kept).toEqual([]);
      expect(await valueOf(database, LEGS)).toBe(2);
    },
  },
];

/** On the graph that holds the story, which is as it was when they have run. */
export const bundledHypothesisCases: readonly WrittenCase[] = [
  {
    title:
      "a hypothesis on the story stays when the story is removed, with its places, claims and sources, and stands again when it is back",
    run: async ({ database }) => {
      const before = await contentOf(database);
      const [proposed] = (await look(database, { places: ["place:port-le-havre"] })).hypotheses;
      if (proposed === undefined) throw new Error("The story has no gap at Le Havre.");
      const { kept } = await keepHypothesis(database, bodyFor(proposed), LIMITS);
      const all = await contentOf(database);
      await removeSample(database, "story");
      expect(await valueOf(database, LEGS)).toBe(1);
      expect((await keptHypotheses(database, LIMITS)).kept).toMatchObject([{ id: kept.id, hypothesis: null }]);
      const claims = `MATCH ()-[r:ROUTE]->() UNWIND r.claims AS id MATCH (c:Claim)-[:STATED_IN]->(:Source) WHERE c.id = id RETURN count(c) AS n`;
      expect(await valueOf(database, claims)).toBeGreaterThan(0);
      await restoreSample(database, "story");
      expect(await contentOf(database)).toBe(all);
      expect((await keptHypotheses(database, LIMITS)).kept).toEqual([kept]);
      await withdrawHypothesis(database, kept.id, LIMITS);
      expect(await contentOf(database)).toBe(before);
    },
  },
];
