import type { Status } from "../../contract/kinds.ts";
import type { StatusAnswer } from "../../contract/status.ts";
import type { Size } from "../map/geometry.ts";
import type { AppState } from "../state/app-store.ts";
import { momentWords } from "../text/dates.ts";
import type { ScreenWords } from "../text/words.ts";
import type { Theme } from "../ui/tokens.ts";

/** What a picture is drawn on. */
export interface Paper {
  size: Size;
  theme: Theme;
  now: Date;
}

export const dateOf = ({ now }: Paper, { t, language }: ScreenWords): string =>
  t("export.date", { when: momentWords(now.toISOString(), language) });

/** What lines prove and do not prove; what dashes and dots are, where there are any. */
export function caveatsOf(
  { first }: Pick<AppState, "first">,
  statuses: { has: (status: Status) => boolean },
  { t, pick }: ScreenWords,
): string[] {
  return [
    first?.view == null ? t("export.caveat") : pick(first.view.caveat),
    ...(statuses.has("inferred") ? [t("export.model")] : []),
    ...(statuses.has("fictional") ? [t("export.fictional")] : []),
  ];
}

/** What is counted on the picture, what drew it, and from which data. */
export function creditOf({ version, data }: StatusAnswer, counted: readonly string[], { t }: ScreenWords): string {
  return [
    ...counted,
    t("export.credit", { version }),
    ...(data === null ? [] : [t("export.data", { data: (data.bundled ?? "–").slice(0, 8), revision: data.revision })]),
  ].join(" · ");
}
