import type { GraphNames } from "../../../../client/cypher/editor/worker/tasks.ts";

const LINKS: readonly (readonly [from: string, type: string, to: string, count: number])[] = [
  ["CaseFile", "FROM", "Place", 60],
  ["CaseFile", "FROM", "Country", 20],
  ["CaseFile", "TO", "Place", 50],
  ["CaseFile", "VIA", "Place", 40],
  ["Claim", "SUPPORTS", "CaseFile", 200],
  ["Place", "WITHIN", "Place", 245],
];

/** A graph with cases, places and claims, all of which are entities, and one label that needs backticks. */
export const names: GraphNames = {
  labels: ["CaseFile", "Claim", "Country", "Entity", "Odd label", "Place"],
  types: ["FROM", "SUPPORTS", "TO", "VIA", "WITHIN"],
  properties: [
    { owner: "CaseFile", name: "title" },
    { owner: "Place", name: "name" },
    { owner: "Place", name: "lat" },
  ],
  connections: LINKS.flatMap(([from, type, to, count]) => [
    { from, type, to, count },
    { from, type, to: "Entity", count },
    { from: "Entity", type, to, count },
    { from: "Entity", type, to: "Entity", count },
  ]),
  functions: ["size", "toLower"],
  parameters: ["district"],
};
