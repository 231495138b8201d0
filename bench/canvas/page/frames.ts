/** Every WebGL context of the page, so that a frame can be waited for until the graphics side has drawn it. */
const contexts = new Set<WebGL2RenderingContext>();

export function watchContexts(): void {
  HTMLCanvasElement.prototype.getContext = new Proxy(Reflect.get(HTMLCanvasElement.prototype, "getContext"), {
    apply(original, canvas, asked) {
      const context: unknown = Reflect.apply(original, canvas, asked);
      if (context instanceof WebGL2RenderingContext) contexts.add(context);
      return context;
    },
  });
}

/** The next frame, drawn: a fence is polled, so that waiting is no long task of the page. */
export async function drawnFrame(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await pause(0);
  await Promise.all([...contexts].map(finished));
}

/** A loop without rest would take the processor from what it waits for. */
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function finished(gl: WebGL2RenderingContext): Promise<void> {
  const fence = gl.isContextLost() ? null : gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (fence === null) return;
  gl.flush();
  while (!gl.isContextLost() && gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) await pause(2);
  gl.deleteSync(fence);
}

let longestMs = 0;
const watcher = new PerformanceObserver((list) => note(list.getEntries()));

function note(entries: readonly PerformanceEntry[]): void {
  for (const { duration } of entries) longestMs = Math.max(longestMs, duration);
}

export function watchLongTasks(): void {
  watcher.observe({ type: "longtask" });
}

/** The longest task of the page since the last time it was asked; 0 where none was over 50 ms. */
export async function longestTask(): Promise<number> {
  await pause(200);
  note(watcher.takeRecords());
  const longest = longestMs;
  longestMs = 0;
  return longest;
}
