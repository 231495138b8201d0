import type { SavedViewsAnswer } from "../../../contract/saved-views.ts";
import { askViews } from "../../api/ask-views.ts";
import { usePages, type Pages } from "../../api/use-pages.ts";

/** All that is saved, page by page, the latest first. */
export const useViews = (): Pages<SavedViewsAnswer> => usePages(["views"], askViews);

/** Whether another view of the list bears this name: two may, but nobody should do it unawares. */
export function useIsTaken(name: string, own: string | null = null): boolean {
  const wanted = plain(name);
  const views = useViews().data?.pages.flatMap((page) => page.views) ?? [];
  return wanted !== "" && views.some((view) => view.id !== own && plain(view.name) === wanted);
}

const plain = (name: string) => name.trim().toLowerCase();
