import { Button } from "@blueprintjs/core";
import { Cross } from "@blueprintjs/icons";
import { useEffect, useRef, type JSX } from "react";
import type { Action } from "../../state/actions/action.ts";
import { app, useApp } from "../../state/app-store.ts";
import { ACTIONS, keyWords, PICTURE_KEYS } from "../../state/shortcuts.ts";
import { useWords } from "../../state/use-words.ts";
import "./keys.css";

/** The list of keys. The browser's own dialog keeps the focus inside and ends with Escape. */
export function Keys(): JSX.Element | null {
  const isOpen = useApp((state) => state.isKeysOpen);
  return isOpen ? <KeysDialog /> : null;
}

const close = () => app.setState({ isKeysOpen: false });

function KeysDialog(): JSX.Element {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="keys" aria-labelledby="keys-title" onClose={close}>
      <header>
        <h2 id="keys-title">{t("keys.title")}</h2>
        <Button
          variant="minimal"
          size="small"
          icon={<Cross size={13} />}
          aria-label={t("keys.close")}
          onClick={() => dialog.current?.close()}
        />
      </header>
      <KeyList keys={ACTIONS} />
      <h3>{t("keys.on-picture")}</h3>
      <KeyList keys={PICTURE_KEYS} />
      <p>{t("keys.note")}</p>
    </dialog>
  );
}

function KeyList({ keys }: { keys: readonly Pick<Action, "label" | "shortcuts">[] }): JSX.Element {
  const { t } = useWords();
  return (
    <dl>
      {keys.map(({ label, shortcuts }) => (
        <div key={label}>
          <dt>
            {shortcuts.map((shortcut) => (
              <kbd key={keyWords(shortcut)}>{keyWords(shortcut)}</kbd>
            ))}
          </dt>
          <dd>{t(label)}</dd>
        </div>
      ))}
    </dl>
  );
}
