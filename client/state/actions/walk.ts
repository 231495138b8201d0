import { isGroupId } from "../../graph/groups.ts";
import { selectionOf } from "../../graph/selection.ts";
import { announce, app, facts } from "../app-store.ts";
import { currentPicture } from "../picture-store.ts";
import { nameOf } from "../told.ts";
import { currentWords } from "../use-words.ts";
import { placeKindWords } from "../../text/place-words.ts";
import { selectMany } from "./select.ts";

/** An arrow led to a mark, from a mark or a link; null: no link leads that way. */
export function walk(step: { to: string; from: string | null } | null, adds: boolean): void {
  if (step === null) {
    announce({ key: "say.no-way" });
    return;
  }
  const { to, from } = step;
  const before = adds ? selectionOf(app.getState().present).filter((id) => id !== to) : [];
  // The last one is where the next arrow goes on from.
  selectMany([...before, to]);
  const words = currentWords();
  const links = currentPicture(words).edges.filter(({ source, target }) => source === to || target === to).length;
  const values = { kind: kindOf(to), count: links };
  if (from === null) announce({ key: "say.walked", of: to, values });
  else announce({ key: "say.walked-from", of: to, values: { ...values, from: nameOf(from, words, facts) } });
}

function kindOf(id: string): string {
  const { t, language } = currentWords();
  if (isGroupId(id)) return t("group.kind").toLowerCase();
  const node = facts.nodes.get(id);
  if (node?.place !== undefined) return placeKindWords(node.place.placeKind, language).toLowerCase();
  return node === undefined ? "" : t(`kind.${node.kind}`).toLowerCase();
}
