import { Edit } from "@blueprintjs/icons";
import type { JSX } from "react";
import { discardSeen } from "../../cypher/edits/edit-desk.ts";
import { setEditMode, useEditMode } from "../../state/edit-mode.ts";
import { useWords } from "../../state/use-words.ts";

/** Whether statements may write, said and switched; where they never may, why. */
export function ModeLine(): JSX.Element | null {
  const { t } = useWords();
  const { isOn, allowed, why } = useEditMode();
  if (allowed === null) return null;
  if (!allowed) return <p className="mode-line">{t(`edits.not.${why ?? "off"}`)}</p>;
  const onChange = (on: boolean) => {
    setEditMode(on);
    if (!on) discardSeen();
  };
  return (
    <label className={isOn ? "mode-line on" : "mode-line"}>
      <input type="checkbox" role="switch" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      {isOn && <Edit size={12} />}
      <b>{t("edits.mode")}</b>
      <span>{t(isOn ? "edits.mode.on" : "edits.mode.off")}</span>
    </label>
  );
}
