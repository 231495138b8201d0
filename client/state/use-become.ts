import type { WhatIfShown } from "../../contract/routes.ts";
import { useWhatIf } from "../api/ask-ways.ts";
import { isSameRoute } from "../graph/pinned-routes.ts";
import { useApp } from "./app-store.ts";

/** What the model of now makes of the route of these legs; null: there is no model, or it does not speak of it. */
export function useBecome(legs: readonly string[]): WhatIfShown | null {
  const question = useApp(({ present }) => present.ways);
  const closed = useApp(({ present }) => present.closed);
  const isModel = question !== null && closed !== null;
  const { data: model } = useWhatIf(isModel ? { question, closed } : null, "…");
  // The last model is kept while a new one is asked.
  if (!isModel || model === undefined) return null;
  const isIt = ({ before }: WhatIfShown) =>
    isSameRoute(
      before.legs.map(({ id }) => id),
      legs,
    );
  return model.shown.find(isIt) ?? null;
}
