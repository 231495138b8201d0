import { describe, expect, test } from "vitest";
import { Float } from "../../../server/database/index.ts";
import { readBundled } from "../../../server/imports/bundled-files.ts";
import { nodeGroups } from "../../../server/imports/node-rows.ts";

const { data } = await readBundled();
const groups = nodeGroups(data);

function row(id: string) {
  return groups.flatMap((group) => group.rows).find((each) => each["id"] === id);
}

test("every row of the files is one node, and no id stands twice", () => {
  const ids = groups.flatMap((group) => group.rows.map((each) => each["id"]));
  const { relationships: _relationships, fictional: _fictional, ...nodes } = data;
  expect(ids).toHaveLength(Object.values(nodes).flat().length);
  expect(new Set(ids).size).toBe(ids.length);
});

test("no property is empty or a map, and lists hold text", () => {
  for (const [name, value] of groups.flatMap((group) => group.rows.flatMap((each) => Object.entries(each)))) {
    const isFlat = Array.isArray(value)
      ? value.length > 0 && value.every((item) => typeof item === "string")
      : value instanceof Float || ["string", "number", "boolean"].includes(typeof value);
    expect(isFlat, name).toBe(true);
  }
});

describe("a place", () => {
  test("has names by language, aliases, and a folded text to search", () => {
    expect(row("place:port-le-havre")).toMatchObject({
      name: "Port of Le Havre",
      nameFr: "Port du Havre",
      nameEs: "Puerto de El Havre",
      names: ["Port du Havre", "Puerto de El Havre", "Port 2000", "HAROPA Le Havre"],
      search: "port of le havre port du havre puerto de el havre port 2000 haropa le havre",
      placeKind: "port",
      precision: "point",
      unlocode: "FRLEH",
    });
  });

  test("has its position as floats, also where a degree is whole", () => {
    expect(row("place:europe")).toMatchObject({ lat: new Float(50), lon: new Float(10) });
  });

  test("has no property for a name it has not", () => {
    expect(row("place:bordeaux-bacalan")).not.toHaveProperty("nameFr");
  });
});

test("a case keeps its kind apart from its status, and its relations to relationships", () => {
  const file = row("case:2024-02-saint-quentin-fallavier");
  expect(file).toMatchObject({
    caseKind: "seizure",
    status: "charged",
    dateFrom: "2024-02-06",
    dateTo: "2024-02-08",
    search: "cannabis resin from spain stopped at saint quentin fallavier",
  });
  for (const name of ["kind", "claims", "notSameAs", "partOf"]) expect(file).not.toHaveProperty(name);
});

test("a source is searched by title and publisher", () => {
  expect(row("source:20minutes-2023-03-09")?.["search"]).toBe("cocaine la drogue deferle sur les cotes 20 minutes");
});

test("a claim keeps its grade and state", () => {
  expect(row("claim:cc1-b")).toMatchObject({ state: "disputed", credibility: 3 });
});

test("a statistic has its scope in properties of its own and says in words what it counts", () => {
  expect(row("stat:s01-cocaine")).toMatchObject({
    what: "Cocaine, seized, country, selected cases",
    amount: new Float(9000),
    relation: "about",
    unit: "kg",
    scopeLevel: "country",
    scopeSelection: "selected cases",
    scopeAgencies: ["agency:ofast"],
    addable: false,
  });
});
