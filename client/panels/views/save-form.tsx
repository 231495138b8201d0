import { Button } from "@blueprintjs/core";
import { useState, type JSX, type SyntheticEvent } from "react";
import { isChanged, saveNew, saveOpened } from "../../state/actions/saved-views.ts";
import { app, useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { momentWords } from "../../text/dates.ts";
import { Section } from "../../ui/section.tsx";
import { smallPicture } from "./small-picture.ts";
import { Taken } from "./taken.tsx";
import { useSaveFocus } from "./use-save-focus.ts";

/** Saves what is on the screen: over the view that was opened, or under a new name. */
export function SaveForm(): JSX.Element {
  const { t } = useWords();
  const opened = useApp((state) => state.opened);
  const [isNew, setNew] = useState(false);
  const part = useSaveFocus();
  return (
    <Section title={t("views.this")}>
      <div ref={part}>
        {opened !== null && !isNew ? (
          <Opened onNew={() => setNew(true)} />
        ) : (
          <NameForm onDone={() => setNew(false)} canCancel={opened !== null} />
        )}
      </div>
    </Section>
  );
}

function Opened({ onNew }: { onNew: () => void }): JSX.Element | null {
  const { t, language } = useWords();
  const view = useApp((state) => state.opened?.view);
  const hasChanged = useApp(isChanged);
  if (view === undefined) return null;
  const when = momentWords(view.changed, language);
  return (
    <div className="save-form">
      <b>{view.name}</b>
      <small className={hasChanged ? "changed" : ""}>
        {t(hasChanged ? "views.changed" : "views.unchanged", { when })}
      </small>
      <div className="buttons">
        <Button
          size="small"
          intent="primary"
          disabled={!hasChanged}
          text={t("views.save-changes")}
          onClick={() => void smallPicture().then(saveOpened)}
        />
        <Button size="small" text={t("views.as-new")} onClick={onNew} />
      </div>
    </div>
  );
}

function NameForm({ onDone, canCancel }: { onDone: () => void; canCancel: boolean }): JSX.Element {
  const { t } = useWords();
  const [name, setName] = useState("");
  const isBegun = useApp((state) => state.isBegun);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    const before = app.getState().opened;
    void smallPicture()
      .then((thumbnail) => saveNew(name.trim(), thumbnail))
      .then(() => {
        if (app.getState().opened === before) return;
        setName("");
        onDone();
      });
  };
  return (
    <form className="save-form" onSubmit={submit}>
      <input
        type="text"
        dir="auto"
        maxLength={300}
        value={name}
        aria-label={t("views.name")}
        placeholder={t("views.name.hint")}
        onChange={({ target }) => setName(target.value)}
      />
      <Taken name={name} />
      <div className="buttons">
        <Button
          type="submit"
          size="small"
          intent="primary"
          disabled={!isBegun || name.trim() === ""}
          text={t("views.save-new")}
        />
        {canCancel && <Button size="small" text={t("views.cancel")} onClick={onDone} />}
      </div>
    </form>
  );
}
