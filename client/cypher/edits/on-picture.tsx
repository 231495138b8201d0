import { Button } from "@blueprintjs/core";
import { Locate } from "@blueprintjs/icons";
import { useState, type JSX } from "react";
import type { Touched, TouchedNode } from "../../../contract/edits.ts";
import type { RelationshipRef } from "../../../contract/slice.ts";
import { addFromCypher } from "../../state/actions/add-cypher.ts";
import { openFound } from "../../state/actions/add-found.ts";
import { app, facts } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { useAddStep } from "../results/use-add-step.ts";

/** Whether the picture can show it. */
export const isDrawable = ({ id, labels }: TouchedNode): boolean => id !== null && labels.includes("Entity");

/** Selected where it stands on the picture, else added to it. */
export function NodeOnPicture({ id, name }: { id: string; name: string }): JSX.Element {
  const { t } = useWords();
  const [isGone, setIsGone] = useState(false);
  const show = async () => {
    await openFound({ id, name });
    setIsGone(!facts.nodes.has(id) && app.getState().notice?.kind !== "problem");
  };
  return (
    <>
      <IconButton
        icon={<Locate size={12} />}
        label={t("edits.on-picture.name", { name })}
        title={t("edits.on-picture")}
        onClick={() => void show()}
      />
      <small role="status">{isGone && t("edits.gone")}</small>
    </>
  );
}

/** All that the statement made or changed, put on the picture: one step. */
export function AllOnPicture({ touched }: { touched: Touched }): JSX.Element | null {
  const { t } = useWords();
  const { isBusy, said, add } = useAddStep();
  const found = drawable(touched);
  if (found.ids.length === 0) return null;
  const put = () => add(() => addFromCypher({ ...found, among: true, replaces: false }));
  return (
    <>
      <Button size="small" disabled={isBusy} text={t("edits.all-on-picture")} onClick={put} />
      <span role="status">{said}</span>
    </>
  );
}

/** What of it is in the graph and can be drawn: a link with both its ends. */
export function drawable({ nodes, relationships }: Touched): { ids: string[]; links: RelationshipRef[] } {
  const own = nodes.filter((node) => !node.derived && node.change !== "deleted" && isDrawable(node));
  const lines = relationships.filter(({ derived, change }) => !derived && change !== "deleted");
  const ends = lines.flatMap(({ from, to }) => [from.id, to.id]);
  const links = lines.flatMap(({ id, type, from }) =>
    id === null || from.id === null ? [] : [{ id, type, from: from.id }],
  );
  const ids = new Set([...own.map(({ id }) => id), ...ends].filter((id) => id !== null));
  return { ids: [...ids], links };
}
