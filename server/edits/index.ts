export { applyEdit } from "./apply.ts";
export { expectRight } from "./failures.ts";
export { previewEdit } from "./preview.ts";
export { listEdits, openEdit } from "./read-edits.ts";
export { previewRevert, revertEdit } from "./revert.ts";
