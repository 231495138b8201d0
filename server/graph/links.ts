import { STATING } from "../../contract/kinds.ts";
import { byAnchor, type Anchor, type Found, type Row, type Run } from "../database/index.ts";
import { among, joining } from "./statements.ts";

/** More links than this between the nodes of one slice are cut, and the answer says so. */
export const LINK_CAP = 20_000;

export interface Links {
  rows: Row[];
  truncated: boolean;
}

/** A foreign graph's types are not ours: there every one of them may state something. */
function statingTypes(anchor: Anchor): readonly string[] | null {
  return anchor === "entity" ? STATING : null;
}

/** What is stated between any two of these nodes. */
export async function readAmong(run: Run, found: readonly Found[]): Promise<Links> {
  const links: Links = { rows: [], truncated: false };
  for (const [anchor, ids] of byAnchor(found)) {
    const query = { statement: among(anchor, statingTypes(anchor)), parameters: { ids, limit: LINK_CAP + 1 } };
    add(links, await run(query, LINK_CAP));
  }
  return links;
}

/** What joins newcomers with one another and with what is shown. */
export async function readJoining(
  run: Run,
  newcomers: readonly Found[],
  known: readonly string[],
  extra: string | undefined,
): Promise<Links> {
  const links: Links = { rows: [], truncated: false };
  for (const [anchor, ids] of byAnchor(newcomers)) {
    const stating = statingTypes(anchor);
    const types = stating === null || extra === undefined ? stating : [...new Set([...stating, extra])];
    const parameters = { newcomers: ids, shown: [...new Set([...ids, ...known])], limit: LINK_CAP + 1 };
    add(links, await run({ statement: joining(anchor, types), parameters }, LINK_CAP));
  }
  return links;
}

function add(links: Links, { rows, truncated }: Links): void {
  links.rows.push(...rows);
  links.truncated ||= truncated;
}
