export const NOTES = "notes";

const section = () => document.querySelector<HTMLElement>(`#${NOTES}`);

/** The keyboard goes to the notes: to read them, or because the field it was in is gone. */
export function focusNotes(): void {
  const notes = section();
  if (notes === null) focusInspector();
  else notes.focus();
}

export const focusInspector = (): void => document.querySelector<HTMLElement>("#inspector")?.focus();

/** Whether the keyboard is among the notes. */
export const hasKeyboard = (): boolean => section()?.contains(document.activeElement) ?? false;
