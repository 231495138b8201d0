/** A tree as a text that says what it means and not where it stands, so that two can be compared. */
export function withoutSpans(tree: unknown): string {
  return JSON.stringify(tree, (key, value: unknown) =>
    key === "start" || key === "end" || key === "source" ? undefined : value,
  );
}
