import { Button } from "@blueprintjs/core";
import type { JSX } from "react";
import { openSaved, saveNew } from "../../state/actions/saved-views.ts";
import { app, useApp } from "../../state/app-store.ts";
import { useProblem } from "../../state/use-problem.ts";
import { useWords } from "../../state/use-words.ts";
import { Card } from "../../ui/card.tsx";
import { smallPicture } from "./small-picture.ts";

const saveMine = async (name: string) => saveNew(name, await smallPicture());

const close = () => app.setState({ conflict: null });

/** Somebody saved the same view in the meantime: neither picture is lost. */
export function Conflict(): JSX.Element | null {
  const { t } = useWords();
  const conflict = useApp((state) => state.conflict);
  const { sentence, hint } = useProblem(conflict?.problem);
  if (conflict === null) return null;
  const { id, name } = conflict.view;
  return (
    <div className="conflict-card">
      <Card tone="bad" headline={sentence} why={hint} onClose={{ label: t("views.conflict.close"), onClick: close }}>
        <div className="buttons">
          <Button
            size="small"
            text={t("views.conflict.theirs")}
            onClick={() => {
              close();
              void openSaved(id);
            }}
          />
          <Button
            size="small"
            text={t("views.conflict.mine")}
            onClick={() => void saveMine(t("views.mine", { name: name.slice(0, 280) }))}
          />
        </div>
      </Card>
    </div>
  );
}
