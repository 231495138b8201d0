import type { RuleView } from "../../../contract/evidence.ts";
import { ruleViews } from "../../evidence/index.ts";
import { AppError } from "../../errors.ts";

/** The rule by which a hypothesis is made, as `data/rules.json` has it. */
export const SHARED_TRAITS = "shared-traits";

export function sharedTraits(): RuleView {
  const [rule] = ruleViews([SHARED_TRAITS], null);
  if (rule !== undefined) return rule;
  throw new AppError("internal", `The rule ${SHARED_TRAITS} is missing from this program.`);
}
