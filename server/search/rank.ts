import type { Kind } from "../../contract/kinds.ts";
import type { EntityRef } from "../../contract/slice.ts";
import { compare } from "../compare.ts";
import { idOfNode, toRef, type NodeValue } from "../database/index.ts";
import { fold } from "../imports/index.ts";

/** A node that was found, with what decides its place in the list. */
export interface Candidate {
  value: NodeValue;
  ref: EntityRef;
  degree: number;
  /** The name or alias that fits best. */
  matched: string;
  fit: number;
}

/** Places, then cases, then the rest; what is known by a whole sentence comes last. */
const WEIGHTS: Partial<Record<Kind, number>> = { country: 0, area: 0, transit: 0, district: 0, case: 1 };
const LATER: Partial<Record<Kind, number>> = { source: 3, claim: 4, statistic: 4 };

/** How well a name answers the question: the whole of it, its beginning, an alias' beginning, words inside. */
const FIT = { whole: 0, name: 1, alias: 2, inside: 3, scattered: 4 };

/** True where the question is a name, or the beginning of one: then nothing was mistyped. */
export function isNamed({ fit }: Candidate): boolean {
  return fit <= FIT.alias;
}

/** @param wholes the question, or the ways it may have been meant: the one that fits best counts. */
export function toCandidate(value: NodeValue, degree: unknown, wholes: readonly string[]): Candidate {
  const ref = { ...toRef(value), id: idOfNode(value) };
  const best = { name: ref.name, fit: FIT.scattered };
  for (const { name, least } of namesOf(value, ref)) {
    const folded = fold(name);
    const fit = Math.max(least, Math.min(...wholes.map((whole) => fitOf(folded, whole, name === ref.name))));
    if (fit < best.fit) Object.assign(best, { name, fit });
  }
  return { value, ref, degree: Number(degree), matched: best.name, fit: best.fit };
}

export function bestFirst(one: Candidate, other: Candidate): number {
  return (
    one.fit - other.fit ||
    weightOf(one) - weightOf(other) ||
    other.degree - one.degree ||
    compare(fold(one.ref.name), fold(other.ref.name)) ||
    compare(one.ref.id, other.ref.id)
  );
}

/** Everything it may be asked for by, its own name first. Many sources have one publisher: that names none of them. */
function namesOf({ properties }: NodeValue, { name, nameFr }: EntityRef): { name: string; least: number }[] {
  const aliases: unknown[] = Array.isArray(properties["names"]) ? properties["names"] : [];
  const names = [name, nameFr, ...aliases, properties["title"]].map((text) => ({ text, least: FIT.whole }));
  const given = [...names, { text: properties["publisher"], least: FIT.alias }];
  return given.flatMap(({ text, least }) => (typeof text === "string" ? [{ name: text, least }] : []));
}

function fitOf(name: string, whole: string, isOwn: boolean): number {
  if (name === whole) return FIT.whole;
  if (name.startsWith(whole)) return isOwn ? FIT.name : FIT.alias;
  const padded = ` ${name}`;
  return whole.split(" ").every((word) => padded.includes(` ${word}`)) ? FIT.inside : FIT.scattered;
}

function weightOf({ ref: { kind } }: Candidate): number {
  return WEIGHTS[kind] ?? LATER[kind] ?? 2;
}
