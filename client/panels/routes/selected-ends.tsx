import { Button } from "@blueprintjs/core";
import type { JSX } from "react";
import type { RoutesBody } from "../../../contract/routes.ts";
import { selectedEnds } from "../../state/actions/ways.ts";
import { facts, useApp } from "../../state/app-store.ts";
import { nameOf } from "../../state/told.ts";
import { useWords } from "../../state/use-words.ts";

/** What is selected as the ends of a question. */
export function SelectedEnds({ onAsk }: { onAsk: (more: Partial<RoutesBody>) => void }): JSX.Element | null {
  const words = useWords();
  const { t } = words;
  const key = useApp((state) => selectedEnds(state).join(" "));
  const [one, other, ...more] = key === "" ? [] : key.split(" ");
  if (one === undefined || more.length > 0) return null;
  const named = (id: string) => nameOf(id, words, facts);
  if (other !== undefined) {
    return (
      <Button
        size="small"
        text={t("routes.between", { from: named(one), to: named(other) })}
        onClick={() => onAsk({ from: [one], to: [other] })}
      />
    );
  }
  return (
    <div className="selected-ends">
      <Button size="small" text={t("routes.to-selected", { name: named(one) })} onClick={() => onAsk({ to: [one] })} />
      <Button
        size="small"
        text={t("routes.from-selected", { name: named(one) })}
        onClick={() => onAsk({ from: [one] })}
      />
    </div>
  );
}
