import { MultiDirectedGraph } from "graphology";
import type { Emphasis, Position } from "../graph/picture.ts";
import { isSameSize, type Point, type Size } from "../map/geometry.ts";
import type { CanvasGraph, LineAttributes, MarkAttributes } from "./attributes.ts";
import type { Focus } from "./focus.ts";
import { createFocus, cursorOf, withEnclosed } from "./focus.ts";
import { foldContext, type Shown } from "./folding.ts";
import { whenFontsAreHere } from "./fonts.ts";
import { journeysOf } from "./journeys.ts";
import { Carry } from "./carry.ts";
import { around, contains } from "./labels/boxes.ts";
import { forgetWidths } from "./labels/draw-labels.ts";
import type { Look } from "./glide.ts";
import { Lasso } from "./lasso.ts";
import { Layers } from "./layers.ts";
import type { Layout, MapModule } from "./layout.ts";
import { graphLayout, MapLayouts } from "./layout.ts";
import { bendLines } from "./line-bends.ts";
import { stepFrom, type CanvasStep } from "./canvas-step.ts";
import { choosePrograms, isCrowd } from "./crowd.ts";
import { paperOf } from "./mark-look.ts";
import type { Step } from "./motion.ts";
import { Motion, NEWCOMER_MS, TRAVEL_MS } from "./motion.ts";
import { markNear } from "./mark-near.ts";
import { listenToPointer } from "./pointer.ts";
import { setPaper } from "./programs/paper.ts";
import { publish } from "./publish.ts";
import { closeRenderer, onContextLost, Renderer } from "./renderer.ts";
import { restyle } from "./restyle.ts";
import type { Rings } from "./rings.ts";
import { NO_RINGS, ringsOf } from "./rings.ts";
import { isSameContent, marksOf, type Drawn, type Scene, type StageEvents } from "./scene.ts";
import { Sight } from "./sight.ts";
import { syncGraph } from "./sync-graph.ts";
import { viewOf } from "./view.ts";
import type { Heading } from "./walk.ts";

/** Pixels from the middle of a mark to a menu that does not cover it. */
const BESIDE = 14;

/**
 * The picture on the screen: one Sigma over one graph, the ground below it and the words above it,
 * kept for as long as the canvas stands and brought from picture to picture by difference.
 */
export class Stage {
  readonly #host: HTMLElement;
  readonly #events: StageEvents;
  readonly #graph: CanvasGraph = new MultiDirectedGraph<MarkAttributes, LineAttributes>();
  readonly #renderer: Renderer;
  readonly #layers: Layers;
  readonly #sight: Sight;
  readonly #lasso: Lasso;
  readonly #carry: Carry;
  readonly #motion = new Motion();
  readonly #maps = new MapLayouts();
  readonly #resize: ResizeObserver;
  readonly #forgetLoss: () => void;
  readonly #forgetPointer: () => void;
  #map: MapModule | null = null;
  #wanted: Scene | null = null;
  #drawn: Drawn | null = null;
  #hovered: string | null = null;
  /** What the pointer rests on in the picture beside this one, as it stands here. */
  #echoed: readonly string[] = [];
  /** What an outline encloses while it is being drawn. */
  #enclosed: readonly string[] = [];
  #isLassoWanted = false;
  #focus: Focus | null = null;
  #rings: Rings = NO_RINGS;
  /** What was told to be selected last. */
  #chosen: string | null = null;
  #hasFonts = false;
  #isClosed = false;

  /**
   * @param look how the picture was looked at before; null: all of it.
   * @throws Error where the browser draws no WebGL.
   */
  constructor(host: HTMLElement, events: StageEvents, look: Look | null) {
    this.#host = host;
    this.#events = events;
    this.#layers = new Layers(host);
    this.#renderer = new Renderer(this.#graph, this.#layers.marks, (transform) => this.#layers.glide(transform));
    if (look !== null) this.#renderer.getCamera().setState(look);
    this.#sight = new Sight(this.#renderer);
    this.#lasso = new Lasso(host);
    this.#carry = new Carry(this.#graph);
    this.#forgetLoss = onContextLost(this.#renderer, () => this.#events.lost(this.#renderer.getCamera().getState()));
    this.#renderer.on("afterRender", () => this.#drawLayers());
    this.#forgetPointer = this.#listen();
    this.#resize = new ResizeObserver(() => this.#redraw());
    this.#resize.observe(host);
    void whenFontsAreHere().then(() => this.#fontsCame());
  }

  show(scene: Scene): void {
    this.#wanted = scene;
    this.#redraw();
  }

  zoom(factor: number): void {
    this.#sight.zoom(factor);
  }

  fit(): void {
    this.#sight.fit(marksOf(this.#drawn));
  }

  /** The next drag draws an outline. */
  wantLasso(isWanted: boolean): void {
    this.#isLassoWanted = isWanted;
  }

  /** The pointer rests on this in the picture beside; empty: on nothing. */
  echo(ids: readonly string[]): void {
    if (ids.length === 0 && this.#echoed.length === 0) return;
    this.#echoed = ids;
    this.#restyle();
  }

  /** The keyboard came or went: the mark it stands on is ringed. */
  keyboardChanged(): void {
    this.#restyle();
  }

  /** Where an arrow of the keyboard leads from what is selected; null: nowhere. What it leads to comes into view. */
  step(heading: Heading): CanvasStep | null {
    const { scene, size } = this.#drawn ?? {};
    if (scene === undefined || size === undefined) return null;
    const pointOf = (id: string) => this.#onScreen(id);
    const step = stepFrom(cursorOf(this.#graph, scene.emphasis), heading, { graph: this.#graph, pointOf, size });
    if (step !== null) this.#sight.bringIntoView(pointOf(step.to), size);
    return step;
  }

  /** Where a mark or the middle of a link stands, on the page. */
  spotOf(id: string): Point {
    const { left, top } = this.#host.getBoundingClientRect();
    const points = (this.#graph.hasNode(id) ? [id] : this.#graph.extremities(id)).map((each) => this.#onScreen(each));
    const middle = (of: "x" | "y") => points.reduce((sum, point) => sum + point[of], 0) / points.length;
    return { x: left + middle("x"), y: top + middle("y") };
  }

  /** Beside where the keyboard stands, on the page: its mark, else the middle of the canvas. */
  pointBesideCursor(): Point {
    const { left, top, width, height } = this.#host.getBoundingClientRect();
    const cursor = this.#drawn === null ? null : cursorOf(this.#graph, this.#drawn.scene.emphasis);
    if (cursor === null) return { x: left + width / 2, y: top + height / 2 };
    const { x, y } = this.spotOf(cursor);
    return { x: x + BESIDE, y: y + BESIDE };
  }

  close(): void {
    this.#isClosed = true;
    this.#forgetPointer();
    this.#motion.cancel();
    this.#resize.disconnect();
    this.#forgetLoss();
    closeRenderer(this.#renderer);
    this.#host.replaceChildren();
  }

  #redraw(): void {
    const scene = this.#wanted;
    const size = { width: this.#host.clientWidth, height: this.#host.clientHeight };
    if (scene === null || this.#isClosed || size.width === 0 || size.height === 0) return;
    if (scene.picture.mode === "map" && this.#map === null) {
      void this.#loadMap();
      return;
    }
    const before = this.#drawn;
    const isSame = before !== null && isSameContent(before, scene);
    if (isSame && isSameSize(before.size, size)) {
      this.#drawn = { ...before, scene };
      this.#restyle();
    } else {
      this.#renderer.batch(() => {
        this.#change(scene, size, before);
        this.#restyle();
      });
    }
    this.#sight.attend(marksOf(this.#drawn, scene.emphasis.lit ?? []), { size, covered: scene.covered });
  }

  /** The base map is large: it comes when it is first wanted. */
  async #loadMap(): Promise<void> {
    this.#host.dataset["ready"] = "false";
    const { createBasemap } = await import("../map/index.ts");
    if (this.#map !== null) return;
    this.#map = { createBasemap };
    this.#redraw();
  }

  #change(scene: Scene, size: Size, before: Drawn | null): void {
    this.#motion.finish();
    const { picture } = scene;
    const shown = foldContext(picture, size, scene.folding, before?.shown.folds ?? false, scene.emphasis.lit);
    const old = this.#points(before?.size ?? size);
    const { added } = syncGraph(this.#graph, shown.nodes, shown.edges);
    const layout = this.#layout(scene, shown, size);
    this.#drawn = { scene, shown, layout, size };
    const goals = new Map(shown.nodes.map((node) => [node.id, layout.pointOf(node)]));
    const pointOf = (id: string) => goals.get(id) ?? { x: 0, y: 0 };
    this.#rings = picture.mode === "map" ? ringsOf(shown.nodes, pointOf) : NO_RINGS;
    this.#bend(pointOf);
    if (isCrowd(this.#graph)) this.#renderer.expectCrowd();
    const isResized = before === null || !isSameSize(before.size, size);
    if (isResized) this.#fitTo(size);
    const isTurn = before !== null && before.scene.picture.mode !== picture.mode;
    const isArranged = before !== null && before.scene.picture.arrangement !== picture.arrangement;
    if (isTurn) this.#hover(null);
    if (isTurn || isArranged) this.#sight.reset(goals, { size, covered: scene.covered });
    const news = isResized ? [] : added;
    this.#place(goals);
    this.#motion.start(
      journeysOf(this.#graph, { old, goals, added: new Set(news), travels: isTurn || isArranged }),
      isTurn || isArranged ? TRAVEL_MS : NEWCOMER_MS,
      (steps) => this.#step(steps),
    );
    if (before?.shown.folded !== shown.folded || before.shown.crowded !== shown.crowded) this.#events.fold(shown);
  }

  #layout(scene: Scene, shown: Shown, size: Size): Layout {
    const { picture, words } = scene;
    if (picture.mode === "map" && this.#map !== null) return this.#maps.layout(this.#map, shown, { size, words });
    return graphLayout(picture, shown.nodes, size);
  }

  /** One unit of the graph is one pixel. */
  #fitTo({ width, height }: Size): void {
    this.#renderer.setCustomBBox({ x: [0, width], y: [0, height] });
    this.#renderer.resize();
  }

  #points({ height }: Size): Map<string, Point> {
    return new Map(this.#graph.mapNodes((id, { x, y }) => [id, { x, y: height - y }]));
  }

  #place(goals: ReadonlyMap<string, Point>): void {
    const height = this.#drawn?.size.height ?? 0;
    for (const [id, { x, y }] of goals) {
      const now = this.#graph.getNodeAttributes(id);
      if (now.x === x && now.y === height - y && now.presence === 1) continue;
      this.#graph.mergeNodeAttributes(id, { x, y: height - y, presence: 1 });
    }
  }

  #step(steps: readonly Step[]): void {
    const height = this.#drawn?.size.height ?? 0;
    for (const { id, at, presence } of steps) {
      this.#graph.mergeNodeAttributes(id, { x: at.x, y: height - at.y, presence });
    }
    this.#restyle();
  }

  #bend(pointOf: (id: string) => Point): void {
    const drawn = this.#drawn;
    if (drawn === null) return;
    const cartouche = drawn.layout.basemap?.cartouche ?? null;
    bendLines(this.#graph, {
      mode: drawn.scene.picture.mode,
      hasColumns: drawn.scene.picture.columns.length > 0,
      size: drawn.size,
      pointOf,
      isInCartouche: (id) => cartouche !== null && contains(cartouche, around(pointOf(id), 0)),
    });
  }

  #restyle(): void {
    if (this.#drawn === null) return;
    const { picture, emphasis, theme } = this.#drawn.scene;
    setPaper(paperOf(picture.mode, theme));
    this.#focus = createFocus(this.#graph, {
      mode: picture.mode,
      emphasis: withEnclosed(emphasis, this.#enclosed),
      pointed: this.#hovered === null ? this.#echoed : [this.#hovered],
      hasKeyboard: this.#host.dataset["keyboard"] !== undefined,
    });
    restyle(this.#graph, this.#focus, this.#rings, theme);
    choosePrograms(this.#graph, this.#focus.kept);
    this.#publish();
    this.#renderer.scheduleRender();
  }

  #publish(): void {
    if (this.#focus !== null) publish(this.#host, this.#graph, this.#focus, this.#hasFonts && !this.#motion.isMoving);
  }

  #onScreen(id: string): Point {
    const { x, y } = this.#graph.getNodeAttributes(id);
    return this.#renderer.graphToViewport({ x, y });
  }

  /** The middle of a mark or a line on the page. */
  #tellChosen(emphasis: Emphasis): void {
    const chosen = cursorOf(this.#graph, emphasis);
    if (chosen === this.#chosen) return;
    this.#chosen = chosen;
    if (chosen !== null) this.#events.chosen(this.spotOf(chosen));
  }

  #drawLayers(): void {
    if (this.#drawn === null || this.#focus === null || this.#isClosed) return;
    const { scene, layout, size } = this.#drawn;
    this.#layers.draw({
      graph: this.#graph,
      picture: scene.picture,
      layout,
      focus: this.#focus,
      theme: scene.theme,
      size,
      view: viewOf(this.#renderer, size.height),
    });
    this.#tellChosen(scene.emphasis);
  }

  #fontsCame(): void {
    this.#hasFonts = true;
    forgetWidths();
    // Marks and lines stay as they are: without a graphics card drawing many of them anew takes long.
    this.#publish();
    this.#drawLayers();
  }

  #listen(): () => void {
    return listenToPointer(this.#renderer, {
      select: (item, adds) => this.#events.select(item, adds),
      expand: (id) => this.#events.expand(id),
      menu: (item, at) => this.#events.menu(item, at),
      hover: (id) => {
        if (this.#hovered === id) return;
        this.#hover(id);
        this.#restyle();
      },
      stubAt: (point) => this.#layers.stubAt(point),
      markNear: (point) => markNear(this.#graph, (id) => this.#onScreen(id), point),
      canDrag: () => this.#drawn?.layout.frame != null && !this.#motion.isMoving,
      lift: (id) => this.#carry.lift(this.#carriedWith(id), this.#drawn?.size.height ?? 0),
      drag: (by) => {
        if (this.#drawn?.layout.frame != null) this.#carry.move(by, this.#drawn.layout.frame);
      },
      drop: () => this.#drop(),
      putBack: () => this.#carry.putBack(),
      isLassoWanted: () => this.#isLassoWanted,
      lassoBegins: (at) => {
        this.#hover(null);
        this.#lasso.begin(at);
      },
      lasso: (to) => this.#drawLasso(to),
      lassoEnds: (adds) => {
        const ids = this.#enclosed;
        this.#endLasso();
        this.#events.enclose(ids, adds);
      },
      lassoStops: () => {
        this.#endLasso();
        this.#events.giveUpLasso();
      },
    });
  }

  #hover(id: string | null): void {
    if (this.#hovered === id) return;
    this.#hovered = id;
    this.#events.hover(id);
  }

  /** One of several that are selected takes the others along. */
  #carriedWith(id: string): readonly string[] {
    const several = this.#drawn?.scene.emphasis.several;
    return several?.has(id) === true ? [...several] : [id];
  }

  #drop(): void {
    const { layout, shown } = this.#drawn ?? {};
    if (layout?.frame == null) return;
    const moved = this.#carry.drop(layout.frame).map(([id, { column, row }]): [string, Position] => {
      return [id, { column, row: shown?.ownRow(row) ?? row }];
    });
    if (moved.length > 0) this.#events.move(moved);
  }

  #drawLasso(to: Point): void {
    this.#lasso.extend(to);
    this.#enclosed = this.#graph.filterNodes((id) => this.#lasso.encloses(this.#onScreen(id)));
    this.#restyle();
  }

  #endLasso(): void {
    this.#lasso.end();
    this.#enclosed = [];
    this.#restyle();
  }
}
