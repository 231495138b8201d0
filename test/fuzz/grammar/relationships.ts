import { TYPES } from "../graph.ts";
import type { Maker } from "./maker.ts";

const RANGES = ["*1..2", "*0..1", "*2", "*..2", "*1..3"];

interface RelationshipChoice {
  name?: string | undefined;
  isVariable?: boolean;
}

/** `-[r:R {k: 101}]->`, in any direction. */
export function makeRelationship(maker: Maker, { name = "", isVariable = false }: RelationshipChoice = {}): string {
  const { draw } = maker;
  const types = draw.chance(0.5) ? `:${draw.pick([...TYPES, "R|S"])}` : "";
  const range = isVariable ? draw.pick(RANGES) : "";
  const properties =
    !isVariable && draw.chance(0.1) ? ` {${draw.pick([`k: ${100 + draw.below(8)}`, "w: 2", "w: '2'"])}}` : "";
  const inside = `[${name}${types}${range}${properties}]`;
  return draw.pick([`-${inside}->`, `<-${inside}-`, `-${inside}-`]);
}
