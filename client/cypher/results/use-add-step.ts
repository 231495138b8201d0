import { useState } from "react";
import { app, useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";

export interface AddStep {
  /** The picture cannot take a step now. */
  isBusy: boolean;
  /** What the last step brought. */
  said: string | null;
  /** `step`: true where what it brought is to be said. */
  add: (step: () => Promise<boolean>) => void;
}

/** A press that puts something on the picture, and says how much came to it. */
export function useAddStep(): AddStep {
  const { t } = useWords();
  const [said, setSaid] = useState<string | null>(null);
  const isBusy = useApp((state) => state.busy !== null || !state.isBegun);
  const add = async (step: () => Promise<boolean>) => {
    setSaid(null);
    const before = app.getState().present;
    if (!(await step())) return;
    const { present } = app.getState();
    const marks = present.nodes.length - before.nodes.length;
    const links = present.edges.length - before.edges.length;
    setSaid(marks + links <= 0 ? t("query.added.none") : t("query.added", { marks, links }));
  };
  return { isBusy, said, add: (step) => void add(step) };
}
