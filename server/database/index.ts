export { changeOnce, Unconfirmed, type Change, type FreeAnswer } from "./change.ts";
export { openDatabase } from "./connect.ts";
export type { Database, DatabaseSettings } from "./database.ts";
export { toEdge, toNode, toRef } from "./entities.ts";
export { byAnchor, findNode, findNodes, idOfNode, toFound, type Anchor, type Found } from "./find.ts";
export { ELEMENTS } from "./statements.ts";
export { fromTyped } from "./from-typed.ts";
export { toTyped } from "./typed-values.ts";
export { kindOf, labelOfKind } from "./kinds.ts";
export { streamAsRead, streamExact, toExact } from "./exact.ts";
export { SpatialPoint, Unwritable } from "./exact-values.ts";
export type { ReadLimits } from "./limits.ts";
export { AsRead, Float } from "./parameters.ts";
export type { Query, ReadResult, Row, Run } from "./query.ts";
export { explain, openOnce, type OnceAnswer, type OnceLimits, type Values } from "./once.ts";
export { read, readTogether } from "./read.ts";
export { knownRows, number, text, texts } from "./row-shapes.ts";
export { changeSchema, ensureSchema, schemaStatements } from "./schema.ts";
export { stream, type RowStream } from "./stream.ts";
export { Temporal } from "./temporal.ts";
export {
  isNodeValue,
  isPathValue,
  isRelationshipValue,
  type NodeValue,
  type PathValue,
  type RelationshipValue,
} from "./values.ts";
export { write } from "./write.ts";
