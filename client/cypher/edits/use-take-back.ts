import { useEffect, useRef, useState } from "react";
import type { RevertPreview } from "../../../contract/edits.ts";
import { askTakeBack, takeBack } from "../../api/ask-edits.ts";
import { ApiProblem } from "../../api/problem.ts";
import { takeInEdit } from "../../state/actions/take-in-edit.ts";

interface TakingBack {
  state: "idle" | "looking" | "seen" | "applying";
  preview: RevertPreview | null;
  problem: ApiProblem | null;
}

const IDLE: TakingBack = { state: "idle", preview: null, problem: null };

/** Taking one edit back: looked at first, done only then. What is looked at goes with what shows it. */
export function useTakeBack(id: string) {
  const [taking, setTaking] = useState(IDLE);
  const abort = useRef<AbortController | null>(null);
  const changeKey = useRef("");
  useEffect(() => () => abort.current?.abort(), []);
  const look = async () => {
    abort.current?.abort();
    const own = new AbortController();
    abort.current = own;
    changeKey.current = crypto.randomUUID();
    setTaking({ ...IDLE, state: "looking" });
    try {
      const preview = await askTakeBack(id, own.signal);
      setTaking({ state: "seen", preview, problem: null });
    } catch (error) {
      if (!own.signal.aborted) setTaking({ ...IDLE, problem: problemIn(error) });
    }
  };
  const apply = async () => {
    const seen = taking.preview?.effect?.seen;
    if (seen === undefined) return;
    setTaking({ ...taking, state: "applying", problem: null });
    try {
      const { edit } = await takeBack(id, { seen, key: changeKey.current });
      await takeInEdit(edit);
      setTaking(IDLE);
    } catch (error) {
      setTaking({ ...taking, state: "seen", problem: problemIn(error) });
    }
  };
  const leave = () => {
    abort.current?.abort();
    setTaking(IDLE);
  };
  return { ...taking, look: () => void look(), apply: () => void apply(), leave };
}

function problemIn(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  throw error;
}
