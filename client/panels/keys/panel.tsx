import type { JSX } from "react";
import type { Action } from "../../state/actions/action.ts";
import { app } from "../../state/app-store.ts";
import { ACTIONS, keyWords, PICTURE_KEYS } from "../../state/shortcuts.ts";
import { useWords } from "../../state/use-words.ts";
import { Dialog } from "../../ui/dialog.tsx";
import "./keys.css";

const close = () => app.setState({ isKeysOpen: false });

/** The list of keys. */
export function Keys(): JSX.Element {
  const { t } = useWords();
  return (
    <Dialog className="keys" title={t("keys.title")} closeLabel={t("keys.close")} onClose={close}>
      <KeyList keys={ACTIONS} />
      <h3>{t("keys.on-picture")}</h3>
      <KeyList keys={PICTURE_KEYS} />
      <p>{t("keys.note")}</p>
    </Dialog>
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
