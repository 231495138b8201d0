import { makeProjection } from "../grammar/projections.ts";
import { makeReading } from "../grammar/reading.ts";
import { type Kind, BLOCK, PLAIN, readingTrial } from "./trial.ts";

const read = (name: string, about: string, graph: Kind["graph"]): Kind => ({
  name,
  about,
  graph,
  block: BLOCK,
  make: (maker) => {
    const { text, scope } = makeReading(maker, new Map());
    const last = makeProjection(maker, scope, "RETURN");
    return readingTrial(maker, `${text} ${last.text}`, last.orderedBy);
  },
});

export const readKind = read("read", "MATCH, UNWIND, WITH, RETURN", PLAIN);
export const mixedKind = read("mixed", "the same where one key holds values of several kinds", {
  hasDates: false,
  isMixed: true,
});
export const datesKind = read("dates", "the same with dates in properties, parameters and expressions", {
  hasDates: true,
  isMixed: false,
});
