export { bundledCases } from "./bundled.ts";
export { cancelCases } from "./cancel.ts";
import { connectCases } from "./connect.ts";
import { editCases } from "./edits.ts";
import { exportCases } from "./exports.ts";
import { foreignCases } from "./foreign.ts";
import { graphCases } from "./graph.ts";
import { hypothesisCases } from "./hypotheses.ts";
import { noteCases } from "./notes.ts";
import { sampleCases } from "./samples.ts";
import { savedQueryCases } from "./saved-queries.ts";
import { savedViewCases } from "./saved-views.ts";
import { streamCases } from "./stream.ts";
import { transactionCases } from "./transactions.ts";
import { typeCases } from "./types.ts";
import type { WrittenCase } from "./written-case.ts";

/** Cases that JSON cannot say. Each runs on a graph without nodes. */
export const writtenCases: readonly WrittenCase[] = [
  ...typeCases,
  ...streamCases,
  ...transactionCases,
  ...connectCases,
  ...editCases,
  ...exportCases,
  ...graphCases,
  ...foreignCases,
  ...sampleCases,
  ...savedViewCases,
  ...savedQueryCases,
  ...noteCases,
  ...hypothesisCases,
];
