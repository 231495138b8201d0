import { STATING } from "../../contract/kinds.ts";
import { CONNECTING } from "../../server/graph/relationship-types.ts";

type Arguments = readonly unknown[];

const PLAIN = { types: STATING, direction: undefined, kind: undefined, dated: false };
const ROUTES = { types: ["ROUTE"], direction: "out", kind: undefined, dated: false };

/** For a page and for its counts: every part of a choice once, on nodes of ours and on foreign ones. */
const CHOICES: readonly Arguments[] = [
  ["entity", PLAIN, false],
  ["entity", PLAIN, true],
  ["entity", { ...PLAIN, types: null }, false],
  ["entity", { ...ROUTES, kind: "district", dated: true }, false],
  ["entity", { ...ROUTES, direction: "in" }, false],
  ["entity", { ...PLAIN, kind: "other", dated: true }, false],
  ["entity", { ...PLAIN, kind: "other", dated: true }, true],
  ["element", { ...PLAIN, types: null }, false],
  ["element", { ...PLAIN, types: ["KNOWS"] }, true],
  ["element", { ...PLAIN, types: null, kind: "other" }, false],
  ["element", { ...PLAIN, types: null, kind: "country" }, false],
];

const ANY_CASE = { isNamed: false, hasPeriods: false, hasGoods: false, hasModes: false };
const FEBRUARY = { ...ANY_CASE, hasPeriods: true };

/**
 * With what each function of a `statements.ts` must have been called by some case: so that every branch
 * of it was run. null: it builds no statement.
 */
export const builtWith: Readonly<Record<string, readonly Arguments[] | null>> = {
  "edits: ownNodesWith": [[["id", "name"]], [["text"]]],
  "flows: cases": [
    [ANY_CASE],
    [{ ...ANY_CASE, isNamed: true }],
    [FEBRUARY],
    [{ ...FEBRUARY, hasGoods: true }],
    [{ ...FEBRUARY, hasGoods: true, hasModes: true }],
  ],
  "flows: anyCase": [[ANY_CASE], [FEBRUARY], [{ ...FEBRUARY, hasGoods: true }]],
  "graph: relationshipsOf": [["entity"], ["element"]],
  "graph: among": [
    ["entity", STATING],
    ["element", null],
  ],
  "graph: joining": [
    ["entity", STATING],
    ["entity", [...STATING, "WITHIN"]],
    ["element", null],
  ],
  "graph: picture": [
    ["entity", STATING],
    ["element", null],
  ],
  "graph: neighbourGroups": [["entity"], ["element"]],
  "graph: alikeCounts": [["entity", { ...PLAIN, types: ["FROM"], direction: "in", kind: "case" }, ["Entity"]]],
  "graph: page": CHOICES,
  "graph: pageCounts": CHOICES,
  "graph: shortest": [
    ["entity", CONNECTING, 6],
    ["entity", CONNECTING, 1],
    ["entity", ["WITHIN", "FROM", "TO"], 8],
    ["element", null, 6],
    ["element", ["ACTED_IN"], 6],
  ],
  "samples: createNodes": [[["Place", "Country"]], [["Claim"]]],
  "samples: createRelationships": [["FROM"], ["WITHIN"]],
  "search: find": [
    [{ words: [["fallavier"]], labels: [] }],
    [{ words: [["havre"], ["port"]], labels: [] }],
    [{ words: [["sain"]], labels: ["TransitPoint"] }],
    [{ words: [["montfermeil"]], labels: [] }],
  ],
  "search: findParameters": null,
};
