import type { Cypher } from "../../../contract/slice.ts";
import { openTab } from "../cypher-desk.ts";
import { draftsOf } from "../parameter-drafts.ts";
import { showStatements } from "../question-desk.ts";
import { showPanel } from "./toggle-panel.ts";

/** A statement with its values in a tab of its own, to be changed and run. The picture stays as it is. */
export function openCypher({ statement, parameters }: Cypher): void {
  openTab({ statement: statement.trim(), parameters: draftsOf(parameters) });
  showStatements();
  showPanel("cypher");
}
