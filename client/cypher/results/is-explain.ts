/** Whether a statement asks for a plan only. */
export const isExplain = (statement: string): boolean => /^\s*explain\b/i.test(statement);
