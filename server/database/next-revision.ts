/** First of all, so that writers of other processes wait here and not with half their work done. */
export const NEXT_REVISION = "MATCH (g:FiliereGraph) SET g.revision = g.revision + 1";
