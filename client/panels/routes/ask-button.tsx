import { Button } from "@blueprintjs/core";
import type { JSX } from "react";
import { useWords } from "../../state/use-words.ts";

export interface AskButtonProps {
  isAsked: boolean;
  isFetching: boolean;
  onAsk: () => void;
}

/** Looks for what takes a while to find. */
export function AskButton({ isAsked, isFetching, onAsk }: AskButtonProps): JSX.Element {
  const { t } = useWords();
  return (
    <Button
      size="small"
      variant="minimal"
      disabled={isAsked}
      loading={isAsked && isFetching}
      text={t("routes.cut.ask")}
      onClick={onAsk}
    />
  );
}
