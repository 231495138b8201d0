import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeNetwork, SEED } from "../../bin/network/make-network.ts";
import { makeView } from "../../bin/network/view.ts";
import { readSampleList } from "../../server/imports/bundled-files.ts";
import { fold } from "../../server/imports/search-text.ts";
import { dataFolder } from "../../server/paths.ts";
import { readDataSet, type Check } from "./checks/data-set.ts";
import * as grades from "./checks/grades.ts";
import * as intervals from "./checks/intervals.ts";
import { noPlaceLiesWithinItself } from "./checks/places.ts";
import * as references from "./checks/references.ts";
import * as relationships from "./checks/relationships.ts";
import * as rules from "./checks/rules.ts";
import * as wording from "./checks/wording.ts";

const made = makeNetwork(SEED);
const data = readDataSet("network");
const story = readDataSet();

describe("the files are what the seed gives", () => {
  // After a change of the generator, `npx vitest run --project unit test/data -u` writes them anew.
  test.each(Object.entries(made))("%s", async (name, rows) => {
    await expect(`${JSON.stringify(rows, null, 1)}\n`).toMatchFileSnapshot(join(dataFolder, "network", `${name}.json`));
  });

  test("the first picture", async () => {
    const view = `${JSON.stringify(makeView(made), null, 1)}\n`;
    await expect(view).toMatchFileSnapshot(join(dataFolder, "views", "network.json"));
  });

  test("all of them are listed", async () => {
    const listed = (await readSampleList()).find(({ id }) => id === "network");
    expect(listed?.files.toSorted()).toEqual(Object.keys(made).toSorted());
  });

  test("another seed gives another network", () => {
    expect(makeNetwork(SEED)).toEqual(made);
    expect(makeNetwork(SEED + 1).relationships).not.toEqual(made.relationships);
  });
});

describe("what is promised of the other sample holds here too", () => {
  const { ends: _ends, ...referenceChecks } = references;
  const checks: Record<string, Check> = {
    ...referenceChecks,
    ...relationships,
    ...intervals,
    ...grades,
    ...rules,
    ...wording,
    noPlaceLiesWithinItself,
  };
  test.each(Object.entries(checks))("%s", (_name, check) => {
    expect(check(data)).toEqual([]);
  });
});

describe("nothing in it can be taken for real", () => {
  const nodes = [
    ...data.places,
    ...data.commodities,
    ...data.methods,
    ...data.agencies,
    ...data.networks,
    ...data.actors,
    ...data.sources,
    ...data.claims,
    ...data.cases,
  ];

  test("every node says that it is fictional, in its id and in its note", () => {
    expect(nodes.filter(({ id }) => !/^[a-z]+:fictional-/.test(id))).toEqual([]);
    expect(nodes.filter(({ note }) => note?.startsWith("Fictional:") !== true)).toEqual([]);
  });

  test("every relationship is fictional", () => {
    expect(data.relationships.filter(({ status }) => status !== "fictional")).toEqual([]);
  });

  test("no place has the name of a real one, and none stands on the map", () => {
    const real = new Set(story.places.flatMap(({ name, names }) => [name, ...Object.values(names).flat()]).map(fold));
    const own = data.places.flatMap(({ name, names }) => [name, ...Object.values(names).flat()]);
    expect(own.filter((name) => real.has(fold(name)))).toEqual([]);
    expect(data.places.filter(({ lat, lon }) => lat !== null || lon !== null)).toEqual([]);
  });

  test("every actor is a number and a code name", () => {
    const odd = data.actors.filter(
      ({ name, nameFr }) =>
        !/^Actor \d\d ‘\p{Lu}\p{Ll}+’$/u.test(name) || !/^Acteur \d\d « \p{Lu}\p{Ll}+ »$/u.test(nameFr),
    );
    expect(odd).toEqual([]);
    expect(new Set(data.actors.map(({ name }) => name)).size).toBe(data.actors.length);
  });
});

describe("there is something to be found", () => {
  const contacts = data.relationships.filter(({ type }) => type === "IN_CONTACT");
  // Backwards: of the one whom two sources place differently, the first is meant.
  const networkOf = new Map(
    data.relationships
      .toReversed()
      .flatMap(({ type, from, to }) => (type === "MEMBER_OF" ? [[from, to] as const] : [])),
  );
  const neighbours = (id: string) =>
    new Set(contacts.flatMap(({ from, to }) => (from === id ? [to] : []).concat(to === id ? [from] : [])));
  const outside = data.actors.filter(({ id }) => !networkOf.has(id));
  const brokers = outside.filter(({ id }) => [...neighbours(id)].some((other) => networkOf.has(other)));

  test("60 to 90 actors, 3 to 5 networks, 8 to 12 cases", () => {
    expect(data.actors).toHaveLength(75);
    expect(data.networks).toHaveLength(4);
    expect(data.cases).toHaveLength(10);
  });

  test("networks are dense inside, and only brokers join them", () => {
    const own = new Set(brokers.map(({ id }) => id));
    const between = contacts.filter(({ from, to }) => networkOf.get(from) !== networkOf.get(to));
    expect(brokers).toHaveLength(3);
    expect(between.filter(({ from, to }) => !own.has(from) && !own.has(to))).toEqual([]);
    expect(contacts.length - between.length).toBeGreaterThan(5 * between.length);
    for (const { id } of brokers) {
      const reached = new Set([...neighbours(id)].map((other) => networkOf.get(other)));
      expect(reached.size).toBeGreaterThanOrEqual(2);
    }
  });

  test("each network has a hub, and some pairs know nobody else", () => {
    for (const { id } of data.networks) {
      const members = [...networkOf].filter(([, network]) => network === id).map(([actor]) => actor);
      const degrees = members.map((actor) => neighbours(actor).size).toSorted((one, other) => other - one);
      expect(degrees[0]).toBeGreaterThanOrEqual(members.length / 2);
      expect(degrees.at(-1)).toBeGreaterThanOrEqual(1);
    }
    const pairs = outside.filter(({ id }) => !brokers.some((broker) => broker.id === id));
    expect(pairs).toHaveLength(8);
    for (const { id } of pairs) expect(neighbours(id).size).toBe(1);
  });

  test("contacts are of five sorts, dated by the day, by an interval, or not", () => {
    expect(new Set(contacts.map(({ contactKind }) => contactKind))).toEqual(
      new Set(["met", "called", "paid", "travelled", "related"]),
    );
    expect(contacts.some(({ dateFrom }) => dateFrom === null)).toBe(true);
    expect(contacts.some(({ dateFrom, dateTo }) => dateFrom !== null && dateFrom === dateTo)).toBe(true);
    expect(contacts.some(({ dateFrom, dateTo }) => dateFrom !== dateTo)).toBe(true);
  });

  test("sources of every grade, some of them copies, and claims that contradict one another", () => {
    expect(new Set(data.sources.map(({ reliability }) => reliability)).size).toBe(6);
    expect(data.sources.filter(({ originSource }) => originSource !== null)).toHaveLength(3);
    expect(data.relationships.filter(({ kind }) => kind === "contradiction").length).toBeGreaterThan(5);
    expect(data.relationships.some(({ kind }) => kind === "compatible")).toBe(true);
  });
});
