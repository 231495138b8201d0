import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { View } from "../../../contract/views.ts";
import { dataFolder } from "../../../server/paths.ts";
import { readBundledViews } from "../../../server/views/bundled.ts";

interface Row {
  id: string;
  type: string;
  from: string;
  to: string;
}

describe.each([
  ["first", "graph"],
  ["network", "network"],
])("%s", (name, folder) => {
  const rows = (file: string): Row[] => {
    const path = join(dataFolder, folder, `${file}.json`);
    return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Row[]) : [];
  };

  let view: View;
  beforeAll(async () => {
    view = (await readBundledViews()).find((each) => each.id === name)!;
  });

  test("every mark of the picture is in the data, once", () => {
    const held = new Set(["places", "cases", "actors"].flatMap(rows).map(({ id }) => id));
    const ids = view.spots.map(({ id }) => id);
    expect(ids.filter((id) => !held.has(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("every link of the picture is in the data and joins two of its marks", () => {
    const held = new Map(["relationships", "legs"].flatMap(rows).map((row) => [row.id, row]));
    const shown = new Set(view.spots.map(({ id }) => id));
    for (const { id, from, type } of view.links) {
      expect(held.get(id)).toMatchObject({ from, type });
      expect([shown.has(from), shown.has(held.get(id)?.to ?? "")], id).toEqual([true, true]);
    }
  });

  test("a link between marks of the story is part of the story, and no other is", () => {
    const story = new Set(view.spots.filter((spot) => spot.story).map(({ id }) => id));
    const held = new Map(["relationships", "legs"].flatMap(rows).map((row) => [row.id, row]));
    const wrong = view.links.filter(
      (link) => link.story && !(story.has(link.from) && story.has(held.get(link.id)?.to ?? "")),
    );
    expect(wrong).toEqual([]);
  });

  test("what can be clicked on is in the picture", () => {
    const shown = new Set(view.spots.map(({ id }) => id));
    expect(view.open.filter(({ select }) => !shown.has(select))).toEqual([]);
    expect(view.links).toContainEqual(expect.objectContaining(view.ask.sources.select));
  });

  test("all marks stand within the columns", () => {
    expect(view.spots.every(({ column }) => column >= 0 && column <= view.columns.length - 1)).toBe(true);
  });

  test("every word of the picture is there in both languages", () => {
    const words: unknown[] = [];
    const collect = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      if ("en" in value) words.push(value);
      for (const item of Object.values(value)) collect(item);
    };
    collect(view);
    expect(words.length).toBeGreaterThan(15);
    for (const each of words)
      expect(each).toEqual({ en: expect.stringMatching(/\S/), fr: expect.stringMatching(/\S/) });
  });
});
