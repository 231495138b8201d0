/** Where a claim stands in the inspector's list. */
export const claimAnchor = (id: string): string => `inspector-${id}`;

/** Brings a claim of the list into sight and gives it the keyboard; while it has it, it lies on the highlighter. */
export function goToClaim(id: string): void {
  const card = document.getElementById(claimAnchor(id));
  card?.scrollIntoView({ block: "center" });
  card?.focus({ preventScroll: true });
}
