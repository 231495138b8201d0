import type { JSX } from "react";
import { legIdsOf, type Way } from "../../graph/ways.ts";
import { useBecome } from "../../state/use-become.ts";
import { useWords } from "../../state/use-words.ts";
import { becomesInWords } from "../../text/model-words.ts";
import { ModelBadge } from "../../ui/model-badge.tsx";

/** While something is closed: what becomes of this route. What stands below it is the route as reports tell it. */
export function RouteInModel({ way }: { way: Way }): JSX.Element | null {
  const words = useWords();
  const become = useBecome(legIdsOf(way));
  if (become === null) return null;
  return (
    <p className={become.outcome === "lost" ? "route-in-model lost" : "route-in-model"} role="status">
      <ModelBadge /> {becomesInWords(become, words)}
    </p>
  );
}
