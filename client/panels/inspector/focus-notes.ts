/** The keyboard goes to the notes: to read them, or because the field it was in is gone. */
export function focusNotes(): void {
  document.querySelector<HTMLElement>("#notes")?.focus();
}
