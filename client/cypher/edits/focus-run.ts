/** What was pressed goes with what it stood on: the keyboard goes on where the statement is run. */
export function focusRun(): void {
  document.querySelector<HTMLElement>(".cypher-tools .bp6-intent-primary")?.focus();
}
