import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { StatusAnswer } from "../../contract/status.ts";
import { queryClient } from "../api/query-client.ts";
import { useStatus } from "../api/use-queries.ts";

/** Whether statements may write: off whenever the page is opened, and kept nowhere. */
const editMode = createStore<{ isOn: boolean }>(() => ({ isOn: false }));

export const setEditMode = (isOn: boolean): void => editMode.setState({ isOn });

/** Whether what is run now may write. */
export function isEditing(): boolean {
  const status = queryClient.getQueryData<StatusAnswer>(["status"]);
  return editMode.getState().isOn && status?.edits.allowed === true;
}

export interface EditMode {
  isOn: boolean;
  /** null: it is not known yet. */
  allowed: boolean | null;
  why: StatusAnswer["edits"]["why"];
}

export function useEditMode(): EditMode {
  const isOn = useStore(editMode, (state) => state.isOn);
  const edits = useStatus().data?.edits;
  return { isOn: isOn && edits?.allowed === true, allowed: edits?.allowed ?? null, why: edits?.why ?? null };
}
