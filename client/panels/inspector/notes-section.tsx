import { useLayoutEffect, type JSX, type ReactNode } from "react";
import { useWords } from "../../state/use-words.ts";
import { Section } from "../../ui/section.tsx";
import { focusInspector, hasKeyboard, NOTES } from "./focus-notes.ts";
import "./notes.css";

export interface NotesSectionProps {
  count?: number | string;
  children: ReactNode;
}

/** Where notes stand: apart from the evidence, and a place for the keyboard. */
export function NotesSection({ count = "", children }: NotesSectionProps): JSX.Element {
  const { t } = useWords();
  // When the section goes with the keyboard in it, as the list does with its last note, the inspector takes the
  // keyboard: a layout effect, for afterwards nobody knows any more where it was.
  useLayoutEffect(
    () => () => {
      if (hasKeyboard()) focusInspector();
    },
    [],
  );
  return (
    <div className="notes">
      <Section title={t("notes.title")} count={count} aside={t("notes.aside")} anchor={NOTES}>
        {children}
      </Section>
    </div>
  );
}
