import type { RouteView } from "../../contract/routes.ts";

/** "≤ 0.42  Spain → Chambéry …": how well a way is known, at most where a rule concluded a leg of it. */
export function routeWords({ legs, confidence, sentence }: RouteView): string {
  const isInferred = legs.some(({ status }) => status === "inferred");
  return `${isInferred ? "≤ " : ""}${confidence.toFixed(2)}  ${sentence}`;
}
