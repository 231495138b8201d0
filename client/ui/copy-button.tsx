import { Button } from "@blueprintjs/core";
import { Clipboard, Tick } from "@blueprintjs/icons";
import { useState, type JSX } from "react";
import { copyText } from "../state/actions/copy-address.ts";
import { useWords } from "../state/use-words.ts";

/** Milliseconds that "Copied" stands. */
const COPIED_MS = 2000;

export interface CopyButtonProps {
  label: string;
  title: string;
  /** Among others of a row the sign is enough; the label is said all the same. */
  isSign?: boolean;
  /** null: words alone. */
  icon?: JSX.Element | null;
  /** Made only when it is wanted. */
  text: () => string;
}

/** Copies what `text` makes when it is wanted, and says for a moment that it was. */
export function CopyButton(props: CopyButtonProps): JSX.Element {
  const { label, title, isSign = false, icon = <Clipboard size={12} />, text } = props;
  const { t } = useWords();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    setIsCopied(await copyText(text()));
    setTimeout(() => setIsCopied(false), COPIED_MS);
  };
  return (
    <Button
      size="small"
      variant="minimal"
      icon={isCopied && icon !== null ? <Tick size={12} /> : icon}
      {...(isSign
        ? { "aria-label": isCopied ? t("app.copied") : label }
        : { text: isCopied ? t("app.copied") : label })}
      title={title}
      onClick={() => void copy()}
    />
  );
}
