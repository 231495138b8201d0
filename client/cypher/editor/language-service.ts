import type { Answers, Envelope, Reply, Task } from "./worker/tasks.ts";

/** A worker, or what a test has in its place. */
export interface WorkerLike {
  postMessage: (envelope: Envelope, transfer: []) => void;
  terminate: () => void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A text took too long, was overtaken by a newer one, or could not be read. */
class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  readonly why: "hung" | "overtaken" | "failed";

  constructor(why: NoAnswer["why"], message: string) {
    super(message);
    this.why = why;
  }
}

export interface LanguageService {
  /** @throws NoAnswer */
  ask: <Asked extends Task>(task: Asked) => Promise<Answers[Asked["kind"]]>;
}

/** Milliseconds after which a text is given up, and the worker with it. */
const HANGS_AFTER_MS = 5000;

interface Waiting {
  task: Task;
  resolve: (answer: never) => void;
  reject: (error: NoAnswer) => void;
}

/**
 * Asks the worker one thing at a time. Of what waits, only the newest task of each kind is kept. A text that the
 * worker does not finish costs the worker its life, and is not tried again in the same way.
 */
export function createLanguageService(start: () => WorkerLike, hangsAfterMs = HANGS_AFTER_MS): LanguageService {
  let worker: WorkerLike | null = null;
  let current: (Waiting & { id: number; timer: ReturnType<typeof setTimeout> }) | null = null;
  let waiting: Waiting[] = [];
  let last = 0;
  const hung = new Map<Task["kind"], string>();

  const stop = () => {
    worker?.terminate();
    worker = null;
  };
  const end = (finish: (done: Waiting) => void) => {
    if (current === null) return;
    const done = current;
    clearTimeout(done.timer);
    current = null;
    finish(done);
    next();
  };
  const fail = (why: NoAnswer["why"], message: string) => end(({ reject }) => reject(new NoAnswer(why, message)));

  const running = (): WorkerLike => {
    if (worker !== null) return worker;
    worker = start();
    worker.onmessage = ({ data }) => {
      if (data.id !== current?.id) return;
      if ("failure" in data) fail("failed", data.failure);
      else end(({ resolve }) => resolve(data.answer as never));
    };
    worker.onerror = ({ message }) => {
      stop();
      fail("failed", message);
    };
    return worker;
  };
  const next = () => {
    const first = waiting.shift();
    if (first === undefined) return;
    const id = ++last;
    const timer = setTimeout(() => {
      hung.set(first.task.kind, first.task.text);
      stop();
      fail("hung", "The text took too long to read.");
    }, hangsAfterMs);
    current = { ...first, id, timer };
    running().postMessage({ id, task: first.task }, []);
  };

  return {
    ask: (task) =>
      new Promise((resolve, reject) => {
        if (hung.get(task.kind) === task.text) {
          reject(new NoAnswer("hung", "The text took too long to read before."));
          return;
        }
        for (const { task: older, reject: overtake } of waiting)
          if (older.kind === task.kind) overtake(new NoAnswer("overtaken", "A newer text came."));
        waiting = [...waiting.filter(({ task: older }) => older.kind !== task.kind), { task, resolve, reject }];
        if (current === null) next();
      }),
  };
}
