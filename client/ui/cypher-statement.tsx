import { Button } from "@blueprintjs/core";
import { Console, Duplicate } from "@blueprintjs/icons";
import type { JSX } from "react";
import type { Cypher } from "../../contract/slice.ts";
import { asOneStatement, withParameterLines } from "../api/cypher-text.ts";
import { openCypher } from "../state/actions/open-cypher.ts";
import { useWords } from "../state/use-words.ts";
import { CopyButton } from "./copy-button.tsx";
import { ParameterTable } from "./parameters.tsx";
import "./cypher-statement.css";

/** A statement with its values, to be read and copied. */
export function CypherStatement({ cypher }: { cypher: Cypher }): JSX.Element {
  const { t } = useWords();
  return (
    <div className="cypher-statement">
      <pre tabIndex={0} aria-label={t("cypher.statement")}>
        {cypher.statement.trim()}
      </pre>
      <ParameterTable parameters={cypher.parameters} />
      <div className="copies-of-statement">
        <CopyButton label={t("log.copy")} title={t("log.copy.title")} text={() => withParameterLines(cypher)} />
        <CopyButton
          icon={<Duplicate size={12} />}
          label={t("log.copy-one")}
          title={t("log.copy-one.title")}
          text={() => asOneStatement(cypher)}
        />
        <Button
          size="small"
          variant="minimal"
          icon={<Console size={12} />}
          text={t("cypher.open")}
          title={t("cypher.open.title")}
          onClick={() => openCypher(cypher)}
        />
      </div>
    </div>
  );
}
