import { describe, expect, test } from "vitest";
import { MOST_STATE_DEPTH, ViewStateJson } from "../../../contract/saved-view-state.ts";
import { CreateViewBody, DescribeViewBody } from "../../../contract/saved-views.ts";
import { MOST_THUMBNAIL_CHARACTERS, Thumbnail } from "../../../contract/thumbnail.ts";
import { newKeptId } from "../../../server/keeping/index.ts";

const VIEW = { name: "A", format: 1, state: {} };

const nameOf = (name: string) => CreateViewBody.safeParse({ ...VIEW, name }).data?.name;

describe("a name", () => {
  test.each(["Voies vers Bacalan", "مسارات", "東京", "नमस्ते", "🗺", "2024-02-08", "e\u0301"])("may be %s", (name) => {
    expect(nameOf(name)).toBe(name);
  });

  test("is trimmed first, and has 300 characters of any script at most", () => {
    expect(nameOf(`\u00A0 ${"🗺".repeat(300)} \n`)).toBe("🗺".repeat(300));
    expect(nameOf("🗺".repeat(301))).toBeUndefined();
  });

  test.each(["", "   ", "\u200B", "two\nlines", "a\u0000b", "half \uD83D"])("is not %j", (name) => {
    expect(nameOf(name)).toBeUndefined();
  });
});

describe("notes", () => {
  test("may have lines and tabs, and 50,000 characters", () => {
    const notes = `one\r\n\ttwo\n${"x".repeat(49_000)}`;
    expect(CreateViewBody.parse({ ...VIEW, notes }).notes).toBe(notes);
    expect(CreateViewBody.safeParse({ ...VIEW, notes: "x".repeat(50_001) }).success).toBe(false);
  });

  test("a description of a view says something", () => {
    expect(DescribeViewBody.safeParse({ version: 1 }).success).toBe(false);
    expect(DescribeViewBody.safeParse({ version: 1, notes: "" }).success).toBe(true);
  });
});

describe("a state", () => {
  const nested = (levels: number): unknown => (levels === 1 ? {} : { a: nested(levels - 1) });

  test("may have so many levels and no more", () => {
    expect(ViewStateJson.safeParse(nested(MOST_STATE_DEPTH)).success).toBe(true);
    expect(ViewStateJson.safeParse(nested(MOST_STATE_DEPTH + 1)).success).toBe(false);
  });

  test("is measured in bytes, not in characters", () => {
    expect(ViewStateJson.safeParse({ a: "x".repeat(999_000) }).success).toBe(true);
    expect(ViewStateJson.safeParse({ a: "é".repeat(500_000) }).error?.issues[0]?.message).toMatch(/1000008 bytes/);
  });

  test.each([[null], [[]], ["{}"], [1], [undefined]])("is not %j", (state) => {
    expect(ViewStateJson.safeParse(state).success).toBe(false);
  });
});

describe("a thumbnail", () => {
  const PNG =
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  const WEBP = "data:image/webp;base64,UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

  test.each([PNG, WEBP])("may be %s", (url) => {
    expect(Thumbnail.safeParse(url).success).toBe(true);
  });

  test.each([
    ["an SVG picture", "data:image/svg+xml;base64,PHN2Zy8+"],
    ["an address", "https://elsewhere.example/a.png"],
    ["text that calls itself a picture", "data:image/png;base64,bm8gcGljdHVyZSBhdCBhbGw="],
    ["a WebP picture that calls itself PNG", WEBP.replace("webp", "png")],
    ["a picture that was cut within its Base64", PNG.slice(0, -3)],
    ["what goes on after the picture", `${PNG}" onload="alert(1)`],
    ["an empty text", ""],
    ["a picture that is too large", PNG.slice(0, -2) + "A".repeat(MOST_THUMBNAIL_CHARACTERS)],
  ])("is not %s", (_what, url) => {
    expect(Thumbnail.safeParse(url).success).toBe(false);
  });
});

test("ids are fit for an address and no two are alike", () => {
  const ids = Array.from({ length: 2000 }, newKeptId);
  expect(new Set(ids).size).toBe(2000);
  for (const id of ids) expect(id).toMatch(/^[1-9A-HJ-NP-Za-km-z]{10}$/);
});
