import { parse, print } from "../../server/embedded/dialect/index.ts";
import { graphFor, loadBoth, runTrial, type Sides, trialFor } from "./campaign.ts";
import { classOf } from "./classes/index.ts";
import type { Kind, Trial } from "./kinds/index.ts";
import { describe } from "./report.ts";

/** A tree of a statement, of which only the shape matters here. */
type Tree = Record<string, unknown>;

/** Most texts that are tried: each is planned anew by both. */
const MOST_TRIES = 400;

interface Wanted {
  kind: Kind;
  seed: string;
  index: number;
}

/** A smaller statement that still shows the difference of this one. */
export async function shrinkOne(sides: Sides, { kind, seed, index }: Wanted): Promise<string> {
  const graph = graphFor({ kind, seed }, index);
  const trial = trialFor({ kind, seed }, index);
  await loadBoth(sides, graph);
  const { finding } = await runTrial(sides, trial);
  let best = { trial: onlyLast(trial, trial.statements.indexOf(finding.statement)), finding };
  let tries = 0;
  const isSame = async (candidate: Trial): Promise<boolean> => {
    tries += 1;
    const { finding: other, isDirty } = await runTrial(sides, candidate);
    if (isDirty) await loadBoth(sides, graph);
    const same = other.outcome === finding.outcome && other.what === finding.what && classOf(other) === undefined;
    if (same) best = { trial: candidate, finding: other };
    return same;
  };
  for (let hasShrunk = true; hasShrunk;) {
    hasShrunk = false;
    for (const candidate of smaller(best.trial)) {
      if (tries >= MOST_TRIES) break;
      if (!(await isSame(candidate))) continue;
      hasShrunk = true;
      break;
    }
  }
  return `${graph.join(";\n")};\n${describe(best.trial, best.finding, `after ${tries} tries`)}`;
}

/** The statements up to the one that differs. */
function onlyLast(trial: Trial, place: number): Trial {
  return place < 0 ? trial : { ...trial, statements: trial.statements.slice(0, place + 1), ends: "rollback" };
}

/** The trial with its last statement one step smaller, or without one of the others. */
function* smaller(trial: Trial): Generator<Trial> {
  const last = trial.statements.at(-1);
  for (const [place] of trial.statements.slice(0, -1).entries()) {
    yield { ...trial, statements: trial.statements.filter((_, other) => other !== place) };
  }
  if (last === undefined) return;
  const tree = parse(last.text);
  for (const other of variants(tree)) {
    const text = printed(other);
    if (text === undefined || text.length >= last.text.length) continue;
    yield { ...trial, statements: [...trial.statements.slice(0, -1), { ...last, text, orderedBy: [] }] };
  }
}

function printed(tree: Tree): string | undefined {
  try {
    return print(tree as never);
  } catch {
    return undefined;
  }
}

/** Every tree with one part left out or replaced by a part of it. */
function* variants(value: unknown): Generator<Tree> {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) {
      yield value.filter((_, other) => other !== place) as unknown as Tree;
      for (const variant of variants(item)) yield value.with(place, variant) as unknown as Tree;
    }
    return;
  }
  const tree = value as Tree;
  yield* partsOf(tree);
  for (const [key, part] of Object.entries(tree)) {
    if (part !== null && typeof part === "object" && "kind" in part) yield { ...tree, [key]: null };
    for (const variant of variants(part)) yield { ...tree, [key]: variant };
  }
}

/** An expression may give way to an expression in it, or to a literal. */
function* partsOf(tree: Tree): Generator<Tree> {
  if (!("kind" in tree) || !("start" in tree)) return;
  for (const part of Object.values(tree).flat()) {
    if (typeof part === "object" && part !== null && "kind" in part) yield part;
  }
  if (/^(Binary|Call|Case|Reduce|Not|Sign|Slice|Index|ListComprehension)$/u.test(String(tree["kind"]))) {
    yield { kind: "Null", start: 0, end: 0 };
    yield { kind: "Number", text: "1", isFloat: false, start: 0, end: 0 };
  }
}
