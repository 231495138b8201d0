import type { ProgramInfo } from "sigma/rendering";

/**
 * Sigma sends every buffer to the graphics card again in each frame, also when only the camera has
 * moved. A program keeps one of these: it lets the upload through only after the data changed.
 *
 * Trap: a program has two buffers, one for what is seen and one for picking; each needs the data once.
 */
export class Uploads {
  #stale = new Set<string>(["normal", "pick"]);

  changed(): void {
    this.#stale.add("normal").add("pick");
  }

  /** Runs `bind`, with uploads only if this buffer's data changed since the last time. */
  bind(program: ProgramInfo, bind: () => void): void {
    const { gl, name } = program;
    if (this.#stale.delete(name)) {
      bind();
      return;
    }
    // An own property hides the method of the prototype; deleting it brings the method back.
    gl.bufferData = () => undefined;
    try {
      bind();
    } finally {
      Reflect.deleteProperty(gl, "bufferData");
    }
  }
}
