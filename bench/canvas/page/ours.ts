import "../../../client/canvas/canvas.css";
import type { Scene, StageEvents } from "../../../client/canvas/scene.ts";
import { Stage } from "../../../client/canvas/stage.ts";
import { createFacts, learn } from "../../../client/graph/facts.ts";
import { NO_FILTER, type Filter } from "../../../client/graph/filter.ts";
import { makePicture } from "../../../client/graph/make-picture.ts";
import { EMPTY_VIEW, type ViewState } from "../../../client/graph/view-state.ts";
import { canvasWords } from "../../../client/text/canvas-words.ts";
import { createWords } from "../../../client/text/words.ts";
import { themeSheet } from "../../../client/ui/tokens.ts";
import { sliceOf } from "../slice.ts";
import type { Synthetic } from "../synthetic.ts";
import type { Subject } from "./subject.ts";

/** Our canvas as the program uses it: from an answer of the interface through the view to the picture. */
export function ours(): Subject {
  const words = createWords("en");
  const texts = canvasWords(words);
  const facts = createFacts();
  let view: ViewState = EMPTY_VIEW;
  let selected: string | null = null;
  let stage: Stage | null = null;
  let scene: Scene | null = null;
  let host: HTMLElement | null = null;
  const show = (filter: Filter | null) => {
    if (filter !== null) view = { ...view, filter };
    const isNew = filter !== null || scene === null;
    const picture = isNew || scene === null ? makePicture({ view, facts, saved: null, words }) : scene.picture;
    scene = {
      picture,
      emphasis: { selected, several: new Set(), lit: null },
      theme: "light",
      words: texts,
      folding: "by-size",
      covered: 0,
    };
    stage?.show(scene);
  };
  return {
    draw(graph: Synthetic, inside, onSelect) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(themeSheet());
      document.adoptedStyleSheets = [sheet];
      host = inside.appendChild(document.createElement("div"));
      host.className = "canvas-stage";
      const nothing = () => undefined;
      const events: StageEvents = {
        select: (item) => {
          selected = item?.id ?? null;
          show(null);
          onSelect();
        },
        expand: nothing,
        move: nothing,
        enclose: nothing,
        giveUpLasso: nothing,
        menu: nothing,
        fold: nothing,
        chosen: nothing,
        hover: nothing,
        lost: nothing,
      };
      stage = new Stage(host, events, null);
      const slice = sliceOf(graph);
      learn(facts, slice);
      view = {
        ...EMPTY_VIEW,
        nodes: slice.nodes.map(({ id }) => id),
        edges: slice.edges.map(({ from, type, id }) => ({ from, type, id })),
        positions: Object.fromEntries(graph.marks.map(({ id, x, y }) => [id, { column: 3 * x, row: y }])),
        arrangement: { how: "force" },
      };
      show(view.filter);
    },
    spotOf: (id) => stage?.spotOf(id) ?? { x: 0, y: 0 },
    halve: () => show({ ...NO_FILTER, kinds: ["transit"] }),
    target: () => host?.querySelector(".sigma-mouse") ?? document.body,
  };
}
