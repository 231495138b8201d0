import { questionDesk, showQuestionList } from "../question-desk.ts";
import type { Action } from "./action.ts";
import { showPanel } from "./toggle-panel.ts";

/** Goes to the search among the saved questions, wherever one is. */
export const showSavedQuestions: Action = {
  label: "keys.questions",
  shortcuts: [{ key: "q" }],
  isPossible: ({ isBegun }) => isBegun,
  perform: () => {
    showPanel("cypher");
    questionDesk.setState({ name: null });
    showQuestionList();
  },
};
