import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RoutesAnswer } from "../../../contract/routes.ts";
import { startEmbedded, type EmbeddedGraph } from "../../../server/embedded/index.ts";
import { runCommand, type Outcome } from "../../support/command.ts";

let folder: string;
let running: EmbeddedGraph | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "filiere-routes-"));
  await runCommand(folder, ["query", "RETURN 1"]); // fills it once, so that the tests below do not
  running = await startEmbedded({ folder, boltPort: 0, boltWrite: false });
}, 60_000);
afterAll(async () => {
  await running?.close();
  await rm(folder, { recursive: true, force: true });
});

const routes = (...words: string[]): Promise<Outcome> => runCommand(folder, ["routes", ...words]);

async function legsOf(...words: string[]): Promise<string[][]> {
  const { code, out, error } = await routes(...words, "--json");
  expect([code, error]).toEqual([0, ""]);
  return (JSON.parse(out) as RoutesAnswer).routes.map(({ legs }) => legs.map(({ id }) => id));
}

const VALENCE = ["leg:spain--toll-valence-sud--road", "leg:toll-valence-sud--chambery--road"];
const FALLAVIER = ["leg:spain--saint-quentin-fallavier--road", "leg:saint-quentin-fallavier--chambery--road--inferred"];
const ENDS = ["--from", "Spain", "--to", "Chambéry"] as const;

test("the example of its help answers, as JSON", async () => {
  const { out } = await routes("--help");
  expect(out).toContain("filiere routes --from Spain --to Chambéry --mode road --json");
  expect(await legsOf(...ENDS, "--mode", "road")).toEqual([VALENCE, FALLAVIER]);
});

test.each([
  [["--via", "Valence-Sud", "--any-order", "--legs", "2", "--routes", "1"], [VALENCE]],
  [["--avoid", "Valence-Sud"], [FALLAVIER]],
  [["--avoid-leg", "leg:toll-valence-sud--chambery--road"], [FALLAVIER]],
  [["--avoid-source", "source:essor-savoyard-2022-10-13"], [FALLAVIER]],
  [["--goods", "cannabis resin", "--max-km", "980"], [VALENCE]],
  [["--min-confidence", "0.5"], [VALENCE]],
  [["--min-sources", "2"], []],
  [
    ["--chain", "journey", "--tolerance", "5", "--rank", "recency"],
    [FALLAVIER, VALENCE],
  ],
])("with %j", async (more, expected) => {
  expect(await legsOf(...ENDS, ...more)).toEqual(expected);
});

test("a method keeps the legs whose cases used it", async () => {
  const { code, out } = await runCommand(folder, [
    "query",
    "MATCH (k:CaseFile)-[:USED]->(m:Method) WHERE k.id = 'case:2022-10-11-valence-sud' RETURN m.name AS name",
    "--json",
  ]);
  const [method] = (JSON.parse(out) as { rows: { name: string }[] }).rows;
  expect([code, typeof method?.name]).toEqual([0, "string"]);
  expect(await legsOf(...ENDS, "--method", method?.name ?? "")).toContainEqual(VALENCE);
});

test("a name that fits several places is refused, and each is named by its id", async () => {
  const { code, error } = await routes("--from", "Saint", "--to", "Lyon");
  expect(code).toBe(2);
  expect(error).toContain('"Saint" fits more than one.');
  expect(error).toContain("place:saint-quentin-fallavier (Saint-Quentin-Fallavier, Isère, France)");
  expect(error).toContain("place:saint-martin");
});

test("a name that only begins a longer word is none", async () => {
  const { code, error } = await routes("--from", "Atlantis", "--to", "Strasbourg");
  expect([code, error]).toEqual([2, expect.stringContaining('This graph holds nothing called "Atlantis".')]);
});

test("a model says what it closes, and one that closes nothing is refused", async () => {
  const whatIf = (...words: string[]) => runCommand(folder, ["what-if", ...ENDS, ...words]);
  const { out } = await whatIf("--close-place", "Valence-Sud", "--close-year", "2020");
  expect(out).toMatch(/^Closed: place:toll-valence-sud, 2020\./);
  const { code, error } = await whatIf();
  expect([code, error]).toEqual([2, expect.stringContaining("Nothing is closed")]);
});

test("what is called exactly so is meant, whatever else begins like it", async () => {
  expect((await legsOf("--from", "place:spain", "--to", "Lyon")).length).toBeGreaterThan(0);
  expect(await legsOf("--from", "spain", "--to", "CHAMBERY")).toEqual([VALENCE, FALLAVIER]);
});

test("a name that nothing bears, and a number that is none, are refused with a way on", async () => {
  const unknown = await routes("--from", "Spaim", "--to", "Lyon");
  expect([unknown.code, unknown.error]).toEqual([2, expect.stringContaining('Did you mean "Spain"?')]);
  const share = await routes(...ENDS, "--min-confidence", "much");
  expect(share.code).not.toBe(0);
  expect(share.error).toContain("Write a number, such as 0.5.");
  const beyond = await routes(...ENDS, "--min-confidence", "7");
  expect([beyond.code, beyond.error]).toEqual([2, expect.stringContaining("--min-confidence: Write 1 or less.")]);
});
