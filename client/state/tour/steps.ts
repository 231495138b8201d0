import { exampleLink, exampleMonth } from "../../graph/example.ts";
import type { Picture } from "../../graph/picture.ts";
import type { TimedCase } from "../../graph/time-line.ts";
import { intervalWords } from "../../text/dates.ts";
import type { MessageKey, Values } from "../../text/messages.ts";
import { brief, type ScreenWords } from "../../text/words.ts";
import { saysHowCopied } from "../actions/copy-address.ts";
import { isChanged } from "../actions/saved-views.ts";
import { facts, type AppState } from "../app-store.ts";
import { nameOf } from "../told.ts";

/** What a step is about on the screen as it is now. */
export interface Scene {
  /** The mark that all steps speak of; null where the graph holds none. */
  example: string | null;
  picture: Picture;
  cases: readonly TimedCase[];
}

export interface Step {
  id: "load" | "find" | "expand" | "undo" | "link" | "evidence" | "time" | "save" | "share" | "end";
  /** Where it is done, as CSS selectors: the first that is on the page is pointed at. */
  where: readonly string[];
  /** Where the keyboard goes, where that is another place. */
  keyboard?: readonly string[];
  /** The link that stands out on the picture. */
  link?: (scene: Pick<Scene, "example" | "picture">) => string | null;
  /** What it says to a finger, which has no keys to press. */
  touch?: MessageKey;
  /** Whether this graph has what the step is about. */
  isOffered: (scene: Scene) => boolean;
  /** Whether it is done; null: there is something to read, and the reader says when. */
  isDone: ((state: AppState, example: string | null) => boolean) | null;
  /** Names of this graph and words of the screen that stand in its sentence. */
  values?: (scene: Scene, words: ScreenWords) => Values;
}

const hasExample = ({ example }: Scene) => example !== null;
const linkOf = ({ example, picture }: Pick<Scene, "example" | "picture">) => exampleLink(example, picture, facts);
const hasClaims = (id: string | null) => id !== null && (facts.edges.get(id)?.claims.length ?? 0) > 0;

/** The first five minutes, in order. Their words are in `client/text/tour-en.ts` and `tour-fr.ts`. */
export const STEPS: readonly Step[] = [
  {
    id: "load",
    where: [".data .data-sample .buttons button", ".rail .to-data"],
    isOffered: ({ example }) => example === null,
    isDone: ({ present }) => present.nodes.length > 0,
    values: (_, { t }) => ({ data: t("rail.data"), load: t("data.load") }),
  },
  {
    id: "find",
    where: [".search"],
    keyboard: [".search input"],
    touch: "tour.find.touch",
    isOffered: hasExample,
    isDone: ({ present }, example) => example !== null && present.selected === example,
    values: ({ example }, { name }) => {
      const node = facts.nodes.get(example ?? "");
      return { name: node === undefined ? "" : brief(name(node)) };
    },
  },
  {
    id: "expand",
    where: [".inspector .acts button"],
    touch: "tour.expand.touch",
    isOffered: hasExample,
    isDone: ({ present, announcement }, example) =>
      present.expansions.some(({ of }) => of === example) || broughtNothing(announcement),
    values: ({ example }, words) => ({ expand: words.t("menu.expand"), name: nameOf(example ?? "", words, facts) }),
  },
  {
    id: "undo",
    where: [".top-bar .history"],
    touch: "tour.undo.touch",
    isOffered: hasExample,
    isDone: ({ future }) => future.length > 0,
    values: (_, { t }) => ({ undo: t("keys.undo") }),
  },
  {
    id: "link",
    where: [],
    keyboard: [".drawer [data-row][tabindex='0']", "#tab-table"],
    link: linkOf,
    touch: "tour.link.touch",
    isOffered: (scene) => linkOf(scene) !== null,
    isDone: ({ present: { selected } }) => selected !== null && facts.edges.has(selected),
    values: (scene, words) => ({
      link: nameOf(linkOf(scene) ?? "", words, facts),
      table: words.t("drawer.table"),
    }),
  },
  {
    id: "evidence",
    where: [".inspector section[aria-label]", ".inspector"],
    isOffered: (scene) => hasClaims(linkOf(scene)),
    isDone: null,
    values: (_, { t }) => ({
      claims: t("claims.title"),
      confidence: t("confidence.title"),
      next: t("tour.next"),
    }),
  },
  {
    id: "time",
    where: [".time-plot", ".stage-head .to-time-line"],
    keyboard: [".time-plot [role=slider]", ".stage-head .to-time-line"],
    touch: "tour.time.touch",
    isOffered: ({ cases }) => exampleMonth(cases) !== null,
    isDone: ({ present }) => present.filter.periods.length > 0,
    values: ({ cases }, { language }) => {
      const month = exampleMonth(cases);
      return { when: month === null ? "" : intervalWords(month.from, month.to, language) };
    },
  },
  {
    id: "save",
    where: [".views .save-form :is(input, button)", ".rail .to-views"],
    touch: "tour.save.touch",
    isOffered: hasExample,
    isDone: (state) => state.opened !== null && !isChanged(state),
    values: (_, { t }) => ({ views: t("rail.views"), save: t("views.save-new") }),
  },
  {
    id: "share",
    where: [".top-bar .copy-address"],
    touch: "tour.share.touch",
    isOffered: hasExample,
    isDone: ({ notice }) => notice?.kind === "done" && saysHowCopied(notice.headline),
    values: (_, { t }) => ({ copy: t("top.copy-address") }),
  },
  {
    id: "end",
    where: [],
    touch: "tour.end.touch",
    isOffered: () => true,
    isDone: null,
    values: (_, { t }) => ({ data: t("rail.data") }),
  },
];

/** Expanding a mark whose neighbours all stand on the picture is no step of the view; it is only said. */
function broughtNothing(announcement: AppState["announcement"]): boolean {
  const told = announcement?.told;
  return told?.key === "say.expanded" && told.values?.["added"] === 0;
}
