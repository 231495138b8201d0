import { useEffect, useRef, useState } from "react";
import { runAgain, type LogEntry } from "../../api/cypher-log.ts";

interface RunAgain {
  isRunning: boolean;
  /** Why the last run brought nothing. */
  problem: Error | null;
  run: () => void;
  cancel: () => void;
}

/** Runs a statement of the log again; closing the log ends it. */
export function useRunAgain(entry: LogEntry): RunAgain {
  const [isRunning, setIsRunning] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const run = async () => {
    const own = new AbortController();
    abort.current = own;
    setProblem(null);
    setIsRunning(true);
    try {
      await runAgain(entry, own.signal);
    } catch (error) {
      if (!own.signal.aborted) setProblem(error as Error);
    } finally {
      setIsRunning(false);
    }
  };
  return { isRunning, problem, run: () => void run(), cancel: () => abort.current?.abort() };
}
