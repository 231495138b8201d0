/** In a graph that Filière made. */
export const MARK = "MATCH (g:FiliereGraph) RETURN g.revision AS revision LIMIT 1";
