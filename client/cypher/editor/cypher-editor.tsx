import { lazily } from "../../ui/lazily.tsx";
import type { CypherEditorProps } from "./editor.tsx";

export { formatCypher } from "./format-cypher.ts";
export type { CypherEditorProps };

/** The editor and all that it is made of come when the first statement is to be written. */
export const CypherEditor = lazily<CypherEditorProps>(async () => (await import("./editor.tsx")).Editor);
