export { isUnfinished } from "./mark.ts";
export { moveGraph, type Moved } from "./move.ts";
export type { OnProgress, Progress } from "./progress.ts";
