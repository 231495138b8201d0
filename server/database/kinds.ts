import { LABEL_OF, type Kind } from "../../contract/kinds.ts";

export { kindOf } from "../../contract/kinds.ts";

/** The label that makes a node this kind; undefined for `other`, which is the lack of all of them. */
export function labelOfKind(kind: Kind): string | undefined {
  return kind === "other" ? undefined : LABEL_OF[kind];
}
