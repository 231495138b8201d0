import { join } from "node:path";

/** For Vite: what is bundled instead of the analysis of meaning in the Cypher library. */
export const withoutAnalysis = {
  find: /^\.\/semanticAnalysisWrapper\.js$/,
  replacement: join(import.meta.dirname, "analysis.ts"),
};
