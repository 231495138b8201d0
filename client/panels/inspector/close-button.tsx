import { Disable } from "@blueprintjs/icons";
import type { JSX } from "react";
import { showPanel } from "../../state/actions/toggle-panel.ts";
import { toggleClosed } from "../../state/actions/ways.ts";
import { useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { IconButton } from "../../ui/icon-button.tsx";

export interface CloseButtonProps {
  of: "places" | "legs" | "sources";
  id: string;
  name: string;
}

/** A stop, a leg or a source of a route is closed in a model, or open again. */
export function CloseButton({ of, id, name }: CloseButtonProps): JSX.Element {
  const { t } = useWords();
  const isClosed = useApp(({ present }) => present.closed?.[of]?.includes(id) ?? false);
  const label = of === "sources" ? "closed.silence" : "routes.close";
  return (
    <IconButton
      icon={<Disable size={12} />}
      label={t(isClosed ? "routes.reopen" : label, { name })}
      active={isClosed}
      onClick={() => {
        toggleClosed(of, id);
        showPanel("routes");
      }}
    />
  );
}
