/** Labels of what the program keeps in a graph beside its mark: no part of anybody's picture. */
export const KEPT_LABELS = ["SavedView", "SavedQuery", "FiliereNote", "FiliereSample", "FiliereEdit"] as const;
