import type { CheckAnswer, Objection } from "../../../contract/cypher.ts";
import { mergeFindings, type Finding } from "./merge-findings.ts";
import type { GraphNames, Remark } from "./worker/tasks.ts";

/** Milliseconds for which the fingers rest before a text is looked at. */
const RESTS_MS = 400;
/** And those that go by then, before a text that cannot be read is called wrong: it may only be unfinished. */
const UNFINISHED_MS = 1200;

type Values = Readonly<Record<string, unknown>>;

export type CheckState = "waiting" | "checked" | "unchecked";

export interface CheckFound {
  objections: Objection[];
  /** Names of the parameters that the text uses. */
  parameters: string[];
  writes: boolean;
}

export interface CheckerDeps {
  /** What the server says. */
  check: (statement: string, parameters: Values, how: { edit: boolean; signal: AbortSignal }) => Promise<CheckAnswer>;
  /** Names that the graph does not have. */
  lint: (text: string, names: GraphNames) => Promise<readonly Remark[]>;
  show: (findings: readonly Finding[], text: string) => void;
  onCheck: (found: CheckFound) => void;
  /** unchecked: nobody answered, so nothing is said of the text. */
  onState?: (state: CheckState) => void;
}

export interface Checker {
  /** `edit`: it may write. */
  look: (text: string, parameters: Values, names: GraphNames, edit?: boolean) => void;
  close: () => void;
}

/** Has a text looked at once the fingers rest: by the worker and by the server; a newer text ends both. */
export function createChecker(deps: CheckerDeps, restsMs = RESTS_MS): Checker {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = new AbortController();

  const begin = (text: string, parameters: Values, names: GraphNames, how: { edit: boolean; signal: AbortSignal }) => {
    const { signal } = how;
    // What is told of it so far.
    let objections: readonly Objection[] = [];
    let remarks: readonly Remark[] = [];
    const show = () => deps.show(mergeFindings(text.length, objections, remarks), text);
    deps.lint(text, names).then(
      (found) => {
        remarks = found;
        if (!signal.aborted) show();
      },
      // Without the worker the server's word is left.
      () => undefined,
    );
    deps.check(text, parameters, how).then(
      (answer) => {
        if (signal.aborted) return;
        objections = answer.objections.filter((each) => !mayBeUnfinished(each));
        show();
        if (answer.objections.some(mayBeUnfinished)) {
          timer = setTimeout(() => {
            ({ objections } = answer);
            show();
          }, UNFINISHED_MS);
        }
        deps.onCheck({ objections: answer.objections, parameters: answer.parameters, writes: answer.writes });
        deps.onState?.("checked");
      },
      () => {
        if (!signal.aborted) deps.onState?.("unchecked");
      },
    );
  };
  const stop = () => {
    clearTimeout(timer);
    running.abort();
    running = new AbortController();
  };

  return {
    look: (text, parameters, names, edit = false) => {
      stop();
      if (text.trim() === "") {
        deps.show([], text);
        deps.onCheck({ objections: [], parameters: [], writes: false });
        deps.onState?.("checked");
        return;
      }
      const { signal } = running;
      deps.onState?.("waiting");
      timer = setTimeout(() => begin(text, parameters, names, { edit, signal }), restsMs);
    },
    close: stop,
  };
}

/** A text that cannot be read, or names what it does not hold, is often one that somebody is about to write on. */
const mayBeUnfinished = ({ rule }: Objection): boolean => rule === "syntax" || rule === "database";
