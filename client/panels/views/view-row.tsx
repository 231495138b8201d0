import { Duplicate, Edit, Trash } from "@blueprintjs/icons";
import { useState, type JSX } from "react";
import type { ListedView } from "../../../contract/saved-views.ts";
import { deleteSaved, duplicateSaved, openSaved } from "../../state/actions/saved-views.ts";
import { useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { momentWords } from "../../text/dates.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { DescribeForm } from "./describe-form.tsx";

/** One saved view: a click opens it. */
export function ViewRow({ view }: { view: ListedView }): JSX.Element {
  const { t, language } = useWords();
  const isOpened = useApp((state) => state.opened?.view.id === view.id);
  const [isEdited, setEdited] = useState(false);
  const copyName = `${view.name.slice(0, 280)} (${t("views.copy")})`;
  return (
    <li className={isOpened ? "view-row on" : "view-row"}>
      <button type="button" className="open" aria-current={isOpened} onClick={() => void openSaved(view.id)}>
        {view.thumbnail !== null && <img src={view.thumbnail} alt="" />}
        <span className="unseen">{t("views.open")}</span>
        <span className="words">
          <b dir="auto" title={view.name}>
            {view.name}
          </b>
          {view.description !== "" && <span dir="auto">{view.description}</span>}
          <small className="num">{momentWords(view.changed, language)}</small>
        </span>
      </button>
      <div className="tools">
        <IconButton icon={<Edit size={12} />} label={t("views.rename")} onClick={() => setEdited(!isEdited)} />
        <IconButton
          icon={<Duplicate size={12} />}
          label={t("views.duplicate")}
          onClick={() => void duplicateSaved(view, copyName)}
        />
        <IconButton icon={<Trash size={12} />} label={t("views.delete")} onClick={() => void deleteSaved(view)} />
      </div>
      {isEdited && <DescribeForm view={view} onDone={() => setEdited(false)} />}
    </li>
  );
}
