type Context = WebGLRenderingContext | WebGL2RenderingContext;

export interface LatePick {
  draw(): void;
  /** False while what is on the screen stands elsewhere: then nothing lies under the pointer. */
  isTrue(): boolean;
  /** The number of what lies there, worked out; null: nothing does. undefined: it has to be drawn to be known. */
  find(column: number, row: number): number | null | undefined;
}

/** By context, what has to be drawn before the next pixel of it is read. */
const waiting = new WeakMap<Context, Map<object, LatePick & { isDrawn: boolean }>>();

/**
 * Sigma draws every frame twice: to be seen, and in colours that are numbers, to know what lies under the pointer.
 * Without a graphics card that is half of the work, mostly for nothing. Here the second drawing waits until Sigma
 * reads a pixel, which it does by `readPixels` only: an own property of the context hides the prototype's. Of a large
 * picture it is not drawn at all: waiting for it takes longer than looking through all that there is.
 */
export function pickWhenRead(gl: Context, owner: object, pick: LatePick): void {
  let picks = waiting.get(gl);
  if (picks === undefined) {
    picks = new Map();
    waiting.set(gl, picks);
    gl.readPixels = (...asked: unknown[]) => read(gl, asked);
  }
  picks.set(owner, { ...pick, isDrawn: false });
}

function read(gl: Context, asked: unknown[]): void {
  const picks = [...(waiting.get(gl)?.values() ?? [])];
  if (!picks.every((pick) => pick.isTrue())) return;
  const [column, row] = asked;
  const found = picks.map((pick) => pick.find(Number(column), Number(row)));
  if (!found.includes(undefined)) {
    write(asked.at(-1), found.findLast((index) => typeof index === "number") ?? null);
    return;
  }
  for (const pick of picks) {
    if (!pick.isDrawn) pick.draw();
    pick.isDrawn = true;
  }
  Reflect.apply(Object.getPrototypeOf(gl).readPixels, gl, asked);
}

/** As Sigma writes a number into a colour. */
function write(pixel: unknown, index: number | null): void {
  if (index === null || !(pixel instanceof Uint8Array)) return;
  pixel.set([(index >> 16) & 255, (index >> 8) & 255, index & 255, 255]);
}
