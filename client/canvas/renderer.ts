import { Sigma } from "sigma";
import type { CanvasGraph, LineAttributes, MarkAttributes } from "./attributes.ts";
import { LegProgram } from "./programs/leg-program.ts";
import { calmMs } from "./motion.ts";
import { MarkProgram } from "./programs/mark-program.ts";

export type Renderer = Sigma<MarkAttributes, LineAttributes>;

/** @throws Error where the browser draws no WebGL. */
export function createRenderer(graph: CanvasGraph, container: HTMLElement): Renderer {
  return new Sigma<MarkAttributes, LineAttributes>(graph, container, {
    nodeProgramClasses: { mark: MarkProgram },
    edgeProgramClasses: { leg: LegProgram },
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
    zoomDuration: calmMs(150),
    inertiaDuration: calmMs(150),
    enableCameraRotation: false,
    allowInvalidContainer: true,
  });
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
