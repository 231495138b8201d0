import type { Spot } from "../bench-page.ts";
import { drawnFrame } from "./frames.ts";

const RADIUS = 180;
/** Where nothing stands, so that the picture is taken and no mark. */
const FREE: Spot = { x: 12, y: 12 };

/** What a hand does, and what each frame took: half of the frames pan in a circle, half zoom in and out, by the events that a mouse sends. */
export async function move(target: Element, count: number): Promise<number[]> {
  const frames: number[] = [];
  const half = Math.floor(count / 2);
  const timed = async (act: () => void) => {
    const began = performance.now();
    act();
    await drawnFrame();
    frames.push(performance.now() - began);
  };
  send(target, "mousemove", FREE);
  send(target, "mousedown", FREE);
  for (let step = 1; step <= half; step++) {
    const angle = (2 * Math.PI * step) / half;
    const at = { x: FREE.x + RADIUS * (1 - Math.cos(angle)), y: FREE.y + RADIUS * Math.abs(Math.sin(angle)) };
    await timed(() => send(target, "mousemove", at));
  }
  send(target, "mouseup", FREE);
  for (let step = 0; step < half; step++) {
    await timed(() => wheel(target, step % 20 < 10 ? -100 : 100));
  }
  return frames;
}

function send(target: Element, type: string, { x, y }: Spot): void {
  const common = { bubbles: true, cancelable: true, view: window, clientX: x, clientY: y };
  target.dispatchEvent(new MouseEvent(type, { ...common, button: 0, buttons: type === "mouseup" ? 0 : 1 }));
}

function wheel(target: Element, deltaY: number): void {
  const middle = { clientX: innerWidth / 2, clientY: innerHeight / 2 };
  target.dispatchEvent(new WheelEvent("wheel", { bubbles: true, cancelable: true, view: window, deltaY, ...middle }));
}
