import type { JSX } from "react";
import { useWords } from "../../state/use-words.ts";
import { Conflict } from "./conflict.tsx";
import { SaveForm } from "./save-form.tsx";
import { ViewList } from "./view-list.tsx";
import "./views.css";

/** The pictures that the graph keeps: save this one, open another. */
export function Views(): JSX.Element {
  const { t } = useWords();
  return (
    <aside className="explore views" data-part="panel" aria-label={t("views.title")}>
      <h2>{t("views.title")}</h2>
      <SaveForm />
      <Conflict />
      <ViewList />
    </aside>
  );
}
