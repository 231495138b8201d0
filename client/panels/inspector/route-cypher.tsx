import { Button } from "@blueprintjs/core";
import { Plus } from "@blueprintjs/icons";
import { useState, type JSX } from "react";
import type { TraceAnswer } from "../../../contract/routes.ts";
import { useTrace } from "../../api/ask-ways.ts";
import type { Way } from "../../graph/ways.ts";
import { addPiece } from "../../state/actions/add-piece.ts";
import { useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { routeName } from "../../text/way-words.ts";
import { Answer } from "../../ui/answer.tsx";
import { CypherStatement } from "../../ui/cypher-statement.tsx";
import { Section } from "../../ui/section.tsx";

/** The statement that finds the legs of a route, run once somebody wants to see it; the log holds it too. */
export function RouteCypher({ way }: { way: Way }): JSX.Element {
  const words = useWords();
  const { t } = words;
  const [opened, setOpened] = useState<string | null>(null);
  const isOpen = opened === way.route.id;
  const query = useTrace(isOpen ? way : null, routeName(way, words));
  return (
    <Section
      title={t("cypher.title")}
      aside={
        <Button
          size="small"
          variant="minimal"
          aria-expanded={isOpen}
          text={t(isOpen ? "cypher.hide" : "cypher.show")}
          onClick={() => setOpened(isOpen ? null : way.route.id)}
        />
      }
    >
      {isOpen && (
        <Answer query={query}>
          {(answer) => (
            <>
              <CypherStatement cypher={answer.cypher} />
              <Found answer={answer} />
            </>
          )}
        </Answer>
      )}
    </Section>
  );
}

/** What the statement found just now, and a way to put it on the picture. */
function Found({ answer: { isFound, slice } }: { answer: TraceAnswer }): JSX.Element {
  const { t } = useWords();
  const { nodes, edges } = slice;
  const isOnPicture = useApp(({ present }) => {
    const held = new Set([...present.nodes, ...present.edges.map(({ id }) => id)]);
    return [...nodes, ...edges].every(({ id }) => held.has(id) && !present.hidden.includes(id));
  });
  if (!isFound) return <p className="route-working">{t("cypher.gone")}</p>;
  return (
    <div className="route-acts found">
      <span role="status">{t("cypher.found", { nodes: nodes.length, edges: edges.length })}</span>
      {isOnPicture ? (
        <span>✓ {t("connections.on-picture")}</span>
      ) : (
        <Button
          size="small"
          icon={<Plus size={11} />}
          text={t("cypher.add")}
          onClick={() => addPiece({ nodes, edges }, "step.add-trace")}
        />
      )}
    </div>
  );
}
