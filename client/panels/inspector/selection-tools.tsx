import { Button } from "@blueprintjs/core";
import { EyeOff, FilterKeep, GroupObjects, Pin, UngroupObjects, Unpin } from "@blueprintjs/icons";
import type { JSX } from "react";
import { isGroupId, isMergedId } from "../../graph/groups.ts";
import { groupSelected, openSelectedGroup } from "../../state/actions/group.ts";
import { hide, keepOnly } from "../../state/actions/hide.ts";
import { togglePin } from "../../state/actions/pin.ts";
import { useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";

/** What can be done with what is selected and on the picture: each as well by its key. */
export function SelectionTools({ ids }: { ids: readonly string[] }): JSX.Element | null {
  const { t } = useWords();
  const nodes = useApp(({ present }) => present.nodes);
  const edges = useApp(({ present }) => present.edges);
  const pinned = useApp(({ present }) => present.pinned);
  const marks = ids.filter((id) => nodes.includes(id) || isGroupId(id));
  const isHeld = marks.length > 0 || ids.some(isMergedId) || edges.some(({ id }) => ids.includes(id));
  const canGroup = useApp((state) => groupSelected.isPossible(state));
  const canOpen = useApp((state) => openSelectedGroup.isPossible(state));
  if (!isHeld) return null;
  const isPinned = marks.length > 0 && marks.every((id) => pinned.includes(id));
  const tools = [
    { key: "tool.hide", icon: <EyeOff size={13} />, onClick: () => hide(ids), isUsable: true },
    { key: "tool.keep", icon: <FilterKeep size={13} />, onClick: () => keepOnly(ids), isUsable: true },
    {
      key: isPinned ? "tool.unpin" : "tool.pin",
      icon: isPinned ? <Unpin size={13} /> : <Pin size={13} />,
      onClick: () => togglePin(marks),
      isUsable: marks.length > 0,
    },
    { key: "tool.group", icon: <GroupObjects size={13} />, onClick: groupSelected.perform, isUsable: canGroup },
    { key: "tool.ungroup", icon: <UngroupObjects size={13} />, onClick: openSelectedGroup.perform, isUsable: canOpen },
  ] as const;
  return (
    <>
      {tools
        .filter(({ isUsable }) => isUsable)
        .map(({ key, icon, onClick }) => (
          <Button
            key={key}
            variant="minimal"
            size="small"
            icon={icon}
            aria-label={t(key)}
            title={t(key)}
            onClick={onClick}
          />
        ))}
    </>
  );
}
