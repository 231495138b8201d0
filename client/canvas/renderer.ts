import { Sigma } from "sigma";
import type { CanvasGraph, LineAttributes, MarkAttributes } from "./attributes.ts";
import { isCrowd } from "./crowd.ts";
import { Glide } from "./glide.ts";
import { calmMs } from "./motion.ts";
import { CrowdLegProgram } from "./programs/crowd-leg-program.ts";
import { LegProgram } from "./programs/leg-program.ts";
import { MarkProgram } from "./programs/mark-program.ts";
import { NoProgram } from "./programs/no-program.ts";
import { PlainLegProgram } from "./programs/plain-leg-program.ts";
import { PlainMarkProgram } from "./programs/plain-mark-program.ts";

/** What comes first lies lowest. Those of a large picture are made when there is one: most never are. */
const NODE_PROGRAMS = { plain: NoProgram, mark: MarkProgram, circle: NoProgram };
const CROWD_NODES = { ...NODE_PROGRAMS, plain: PlainMarkProgram };
const EDGE_PROGRAMS = { plain: NoProgram, crowd: NoProgram, leg: LegProgram, arrow: NoProgram, line: NoProgram };
const CROWD_EDGES = { ...EDGE_PROGRAMS, plain: PlainLegProgram, crowd: CrowdLegProgram };

const SETTINGS = {
  nodeProgramClasses: NODE_PROGRAMS,
  // What the pointer rests on comes to the top by its look: a layer more costs as much as all marks.
  nodeHoverProgramClasses: { plain: NoProgram, mark: NoProgram },
  edgeProgramClasses: EDGE_PROGRAMS,
  defaultNodeType: "mark",
  defaultEdgeType: "leg",
  // Labels are ours: Sigma does not look whether they collide.
  renderLabels: false,
  defaultDrawNodeHover: () => undefined,
  // Holds only when set here.
  enableEdgeEvents: true,
  zIndex: true,
  // With the bounding box set to the canvas, one unit of the graph is one pixel at the first zoom.
  stagePadding: 0,
  itemSizesReference: "screen",
  zoomToSizeRatioFunction: () => 1,
  minCameraRatio: 0.08,
  maxCameraRatio: 2.2,
  enableCameraRotation: false,
  allowInvalidContainer: true,
} as const;

/** Sigma with our programs, and with less to do where a picture is large. */
export class Renderer extends Sigma<MarkAttributes, LineAttributes> {
  readonly #glide: Glide;
  #isBatch = false;

  /**
   * @param showGlide moves the frame that is there, as CSS says it; null: it stands where it was drawn.
   * @throws Error where the browser draws no WebGL.
   */
  constructor(graph: CanvasGraph, container: HTMLElement, showGlide: (transform: string | null) => void) {
    super(graph, container, { ...SETTINGS, zoomDuration: calmMs(150), inertiaDuration: calmMs(150) });
    this.#glide = new Glide({
      isWanted: () => isCrowd(graph),
      pointAt: (place, look) => this.framedGraphToViewport(place, { cameraState: { ...look, angle: 0 } }),
      show: showGlide,
      rest: () => super.scheduleRender(),
    });
    this.on("afterRender", () => this.#glide.wasDrawn(this.getCamera().getState()));
  }

  /** The frame on the screen was moved and not drawn: what lies under the pointer is not known. */
  get isGliding(): boolean {
    return #glide in this && this.#glide.isUnderWay;
  }

  get isLarge(): boolean {
    return isCrowd(this.getGraph());
  }

  /** A true frame, now: somebody is about to point at something. */
  settle(): void {
    if (this.isGliding) super.refresh({ partialGraph: {}, skipIndexation: true });
  }

  override scheduleRender(): this {
    // The base class may call this while it is being made, before the field exists.
    if (#glide in this && this.#glide.takes(this.getCamera().getState())) return this;
    return super.scheduleRender();
  }

  /** Makes the programs ready that draw a large picture. */
  expectCrowd(): void {
    if (this.getSetting("edgeProgramClasses") === CROWD_EDGES) return;
    this.setSettings({ nodeProgramClasses: CROWD_NODES, edgeProgramClasses: CROWD_EDGES });
  }

  /** Many changes of the graph at once: after each of them alone Sigma would look through all of it. */
  batch(change: () => void): void {
    this.#isBatch = true;
    try {
      change();
    } finally {
      this.#isBatch = false;
    }
    this.refresh({ schedule: true });
  }

  /** Only what is drawn on: without a graphics card every layer that is touched is copied once more in each frame. */
  override clear(): this {
    const { nodes, edges } = this.getCanvases();
    for (const canvas of [nodes, edges]) {
      const gl = canvas?.getContext("webgl2") ?? canvas?.getContext("webgl");
      gl?.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl?.clear(gl.COLOR_BUFFER_BIT);
    }
    return this;
  }

  override refresh(options?: Parameters<Sigma["refresh"]>[0]): this {
    if (#isBatch in this && this.#isBatch) return this;
    return super.refresh(options);
  }

  /** Also while the frame is only moved. */
  override framedGraphToViewport(...[place, override]: Parameters<Sigma["framedGraphToViewport"]>) {
    const isMoved = this.isGliding && override?.cameraState === undefined;
    return super.framedGraphToViewport(
      place,
      isMoved ? { ...override, cameraState: this.getCamera().getState() } : override,
    );
  }

  override kill(): void {
    this.#glide.close();
    super.kill();
  }
}

/** Ends a renderer and gives its WebGL contexts back: browsers allow 8 to 16 in all. */
export function closeRenderer(renderer: Renderer): void {
  const canvases = Object.values(renderer.getCanvases());
  renderer.kill();
  for (const canvas of canvases) {
    const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
    if (context !== null && !context.isContextLost()) context.getExtension("WEBGL_lose_context")?.loseContext();
  }
}

/** Calls back when the browser takes the WebGL contexts away (a sleeping laptop, a driver that starts anew). */
export function onContextLost(renderer: Renderer, lost: () => void): () => void {
  const canvases = Object.values(renderer.getCanvases());
  const handle = (event: Event) => {
    event.preventDefault();
    lost();
  };
  for (const canvas of canvases) canvas.addEventListener("webglcontextlost", handle, { once: true });
  return () => {
    for (const canvas of canvases) canvas.removeEventListener("webglcontextlost", handle);
  };
}
