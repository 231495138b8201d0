import { Button } from "@blueprintjs/core";
import { Clipboard, Tick } from "@blueprintjs/icons";
import type { JSX } from "react";
import { useWords } from "../state/use-words.ts";
import { useCopied } from "./use-copied.ts";

export interface CopyButtonProps {
  label: string;
  title: string;
  /** Among others of a row the sign is enough; the label is said all the same. */
  isSign?: boolean;
  icon?: JSX.Element;
  /** Made only when it is wanted. */
  text: () => string;
}

export function CopyButton({ label, title, isSign = false, icon, text }: CopyButtonProps): JSX.Element {
  const { t } = useWords();
  const { isCopied, copy } = useCopied(text);
  return (
    <Button
      size="small"
      variant="minimal"
      icon={isCopied ? <Tick size={12} /> : (icon ?? <Clipboard size={12} />)}
      {...(isSign
        ? { "aria-label": isCopied ? t("app.copied") : label }
        : { text: isCopied ? t("app.copied") : label })}
      title={title}
      onClick={copy}
    />
  );
}
