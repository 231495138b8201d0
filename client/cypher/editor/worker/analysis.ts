import type { SymbolTable } from "@neo4j-cypher/language-support";
import { declared } from "./patterns.ts";

/**
 * Stands in for the library's analysis of meaning (`vite.config.ts` puts it there): that one is nine tenths of its size
 * and most of its time, and the database itself says the same of a statement when it is checked. What is left is what
 * the patterns tell of their variables.
 */
export function wrappedSemanticAnalysis(text: string): { errors: []; notifications: []; symbolTable: SymbolTable } {
  const symbolTable = [...declared(text)].map(([variable, { isNode, names }]) => ({
    variable,
    definitionPosition: 0,
    types: [isNode ? "Node" : "Relationship"],
    references: [],
    labels: { condition: "and" as const, children: names.map((value) => ({ value })) },
  }));
  return { errors: [], notifications: [], symbolTable };
}
