import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { NoteAbout, NoteCountsAnswer, NotesAnswer } from "../../contract/notes.ts";
import type { StatusAnswer } from "../../contract/status.ts";
import { notedBy, type Noted } from "../graph/noted.ts";
import { askNoteCounts, askNotes } from "./ask-notes.ts";
import { queryClient } from "./query-client.ts";
import { usePages, type Pages } from "./use-pages.ts";
import { useStatus } from "./use-queries.ts";

const NONE: Noted = new Map();

/** More notes on one thing than anybody writes; the answer says how many there are in all. */
const MOST_ON_ONE = 200;

const countsIn = ({ counts }: NoteCountsAnswer) => notedBy(counts);

/** Only in a graph that Filière made are notes written. */
export function useHasNotes(): boolean {
  return useStatus().data?.data != null;
}

/** The same for an action, from the last look at the server. */
export const mayWriteNotes = (): boolean => queryClient.getQueryData<StatusAnswer>(["status"])?.data != null;

/** How many notes each mark and link has: asked again whenever the graph was written to, by whomever. */
export function useNoted(): Noted {
  const revision = useStatus().data?.data?.revision;
  const { data } = useQuery({
    queryKey: ["notes", "counts", revision],
    queryFn: ({ signal }) => askNoteCounts(signal),
    select: countsIn,
    enabled: revision !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return data ?? NONE;
}

/** The notes on one mark or link. `name` is for the log. */
export function useNotesOn(about: NoteAbout, name: string): UseQueryResult<NotesAnswer> {
  return useQuery({
    queryKey: ["notes", "on", about],
    queryFn: ({ signal }) =>
      askNotes({ about: [about], limit: MOST_ON_ONE }, { key: "log.notes", values: { name } }, signal),
    // Others write too.
    staleTime: 0,
  });
}

/** Notes of the whole graph, or on these marks and links, the latest first. */
export function useNoteList(about: readonly NoteAbout[] | null): Pages<NotesAnswer> {
  return usePages(["notes", "list", about], (cursor, signal) => {
    const whose = about === null ? {} : { about: [...about] };
    const page = cursor === null ? {} : { cursor };
    return askNotes({ ...whose, ...page, limit: 20 }, { key: "log.notes-all" }, signal);
  });
}

/** After a change of one's own: nothing old is on the screen once this is done. */
export const readNotesAgain = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ["notes"] });
