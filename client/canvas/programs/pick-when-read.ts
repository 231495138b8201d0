type Context = WebGLRenderingContext | WebGL2RenderingContext;

export interface LatePick {
  draw(): void;
  /** False while what is on the screen stands elsewhere: then nothing lies under the pointer. */
  isTrue(): boolean;
}

/** By context, what has to be drawn before the next pixel of it is read. */
const waiting = new WeakMap<Context, Map<object, LatePick>>();

/**
 * Sigma draws every frame twice: to be seen, and in colours that are numbers, to know what lies under the pointer.
 * Without a graphics card that is half of the work, mostly for nothing. Here the second drawing waits until Sigma
 * reads a pixel, which it does by `readPixels` only: an own property of the context hides the prototype's.
 */
export function pickWhenRead(gl: Context, owner: object, pick: LatePick): void {
  let picks = waiting.get(gl);
  if (picks === undefined) {
    picks = new Map();
    waiting.set(gl, picks);
    gl.readPixels = (...asked: unknown[]) => {
      if (drawAll(waiting.get(gl))) Reflect.apply(Object.getPrototypeOf(gl).readPixels, gl, asked);
    };
  }
  picks.set(owner, pick);
}

/** False: nothing may be read just now. */
function drawAll(picks: Map<object, LatePick> | undefined): boolean {
  const all = [...(picks?.values() ?? [])];
  if (!all.every((pick) => pick.isTrue())) return false;
  for (const pick of all) pick.draw();
  picks?.clear();
  return true;
}
