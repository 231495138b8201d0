import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../bin/prepare/paths.mjs";
import { SHOTS } from "../pictures/shots.ts";
import { allVariants, fileName, USUAL } from "../pictures/variants.ts";

const PICTURES = join(root, "docs", "pictures");

const pages = [
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
  join("docs", "states", "README.md"),
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  join("cypher", "README.md"),
  join("data", "README.md"),
  join("bench", "README.md"),
  join("test", "fuzz", "README.md"),
];

const made = SHOTS.flatMap((shot) => shot.kept.map((variant) => fileName(shot.name, variant)));

/** What a page links to or shows, without code: `[words](goal)`. */
function goalsOf(page: string): string[] {
  const text = readFileSync(join(root, page), "utf8")
    .replaceAll(/^```[\s\S]*?^```/gmu, "")
    .replaceAll(/`[^`\n]*`/gu, "");
  return [...text.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, goal = ""]) => goal);
}

/** As GitHub makes it of a heading. */
function anchorsOf(file: string): string[] {
  const headings = [...readFileSync(file, "utf8").matchAll(/^#{1,6} (.+)$/gmu)].map(([, words = ""]) => words);
  return headings.map((words) =>
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function isThere(page: string, goal: string): boolean {
  if (/^https?:/u.test(goal)) return true;
  const [path = "", anchor] = goal.split("#");
  const file = path === "" ? join(root, page) : resolve(root, dirname(page), path);
  return existsSync(file) && (anchor === undefined || anchorsOf(file).includes(anchor));
}

test.each(pages)("every link and picture of %s leads somewhere", (page) => {
  expect(goalsOf(page).filter((goal) => !isThere(page, goal))).toEqual([]);
});

test("every picture that stands in docs/pictures is one the script makes, and the other way round", () => {
  expect(readdirSync(PICTURES).toSorted()).toEqual(made.toSorted());
});

test("every picture of docs is taken from docs/pictures", () => {
  const shown = pages.flatMap((page) =>
    goalsOf(page)
      .filter((goal) => goal.endsWith(".png"))
      .map((goal) => dirname(relative(PICTURES, resolve(root, dirname(page), goal)))),
  );
  expect(new Set(shown)).toEqual(new Set(["."]));
});

test("every page of docs stands in its index", () => {
  const listed = goalsOf(join("docs", "README.md"));
  const others = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md") && name !== "README.md");
  expect(others.filter((name) => !listed.includes(name))).toEqual([]);
});

test("no two pictures of all that can be taken have one name, and what is usual stands in none", () => {
  const names = SHOTS.flatMap(({ name }) => allVariants().map((variant) => fileName(name, variant)));
  expect(new Set(names).size).toBe(names.length);
  expect(fileName("map", USUAL)).toBe("map.png");
  expect(fileName("map", { size: "390x844", theme: "dark", language: "fr" })).toBe("map-390x844-dark-fr.png");
});
