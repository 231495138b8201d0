import { lazily } from "../../ui/lazily.tsx";
import type { CypherEditorProps } from "./use-editor.ts";

export type { CheckFound } from "./checker.ts";
export { formatCypher } from "./format-cypher.ts";

/** The editor and all that it is made of come when the first statement is to be written. */
export const CypherEditor = lazily<CypherEditorProps>(async () => (await import("./editor.tsx")).Editor);
