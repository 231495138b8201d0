import { Button } from "@blueprintjs/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type JSX, type SyntheticEvent } from "react";
import type { ListedView, SavedView } from "../../../contract/saved-views.ts";
import { askView } from "../../api/ask-views.ts";
import { describeOpened } from "../../state/actions/saved-views.ts";
import { useWords } from "../../state/use-words.ts";
import { Taken } from "./taken.tsx";

interface FormProps {
  view: ListedView;
  onDone: () => void;
}

/** Name, description and notes of a saved view. The notes are long, so the list does not bring them. */
export function DescribeForm({ view, onDone }: FormProps): JSX.Element | null {
  const { data } = useQuery({
    queryKey: ["view", view.id, view.version],
    queryFn: ({ signal }) => askView(view.id, signal),
  });
  return data === undefined ? null : <Fields view={data.view} onDone={onDone} />;
}

function Fields({ view, onDone }: { view: SavedView; onDone: () => void }): JSX.Element {
  const { t } = useWords();
  const [name, setName] = useState(view.name);
  const [description, setDescription] = useState(view.description);
  const [notes, setNotes] = useState(view.notes);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void describeOpened(view, { name: name.trim(), description, notes }).then(onDone);
  };
  return (
    <form className="describe-form" onSubmit={submit}>
      <label>
        {t("views.name")}
        <input type="text" dir="auto" maxLength={300} value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <Taken name={name} own={view.id} />
      <label>
        {t("views.description")}
        <input
          type="text"
          dir="auto"
          maxLength={2000}
          value={description}
          onChange={({ target }) => setDescription(target.value)}
        />
      </label>
      <label>
        {t("views.notes")}
        <textarea
          dir="auto"
          rows={4}
          maxLength={50_000}
          value={notes}
          placeholder={t("views.notes.hint")}
          onChange={({ target }) => setNotes(target.value)}
        />
      </label>
      <div className="buttons">
        <Button type="submit" size="small" intent="primary" disabled={name.trim() === ""} text={t("views.save")} />
        <Button size="small" text={t("views.cancel")} onClick={onDone} />
      </div>
    </form>
  );
}
