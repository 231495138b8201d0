export { describeView, saveView } from "./change-view.ts";
export { createView, duplicateView } from "./create-view.ts";
export { deleteView, restoreView } from "./delete-view.ts";
export { firstView } from "./first-view.ts";
export { listViews, openView } from "./read-views.ts";
