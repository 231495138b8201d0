import { Button } from "@blueprintjs/core";
import { Walk } from "@blueprintjs/icons";
import type { JSX } from "react";
import type { Action } from "../../state/actions/action.ts";
import { takeTour } from "../../state/actions/take-tour.ts";
import { app, useApp } from "../../state/app-store.ts";
import { preferences } from "../../state/preferences.ts";
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
      <TourButton />
      <KeyList keys={ACTIONS} />
      <h3>{t("keys.on-picture")}</h3>
      <KeyList keys={PICTURE_KEYS} />
      <p>{t("keys.note")}</p>
    </Dialog>
  );
}

/** Help is where somebody looks who does not know the way. */
function TourButton(): JSX.Element {
  const { t } = useWords();
  const isPossible = useApp(takeTour.isPossible);
  const begin = () => {
    close();
    takeTour.perform();
  };
  return (
    <div className="keys-tour">
      <Button
        size="small"
        icon={<Walk size={13} />}
        disabled={!isPossible}
        text={t(preferences.getState().tourDone ? "tour.again" : "tour.start")}
        onClick={begin}
      />
    </div>
  );
}

function KeyList({ keys }: { keys: readonly Pick<Action, "label" | "shortcuts">[] }): JSX.Element {
  const { t, language } = useWords();
  return (
    <dl>
      {keys.map(({ label, shortcuts }) => (
        <div key={label}>
          <dt>
            {shortcuts.map((shortcut) => (
              <kbd key={keyWords(shortcut, language)}>{keyWords(shortcut, language)}</kbd>
            ))}
          </dt>
          <dd>{t(label)}</dd>
        </div>
      ))}
    </dl>
  );
}
