import { exampleMark } from "../../graph/example.ts";
import { facts, useApp } from "../app-store.ts";
import { usePicture, useTimeLine } from "../picture-store.ts";
import { STEPS, type Scene, type Step } from "./steps.ts";
import { stepOf } from "./tour.ts";

/** What the tour speaks of, drawn again when the picture changes. */
export function useScene(): Scene {
  const picture = usePicture();
  const { cases } = useTimeLine();
  const running = useApp((state) => state.tour?.example ?? null);
  return { example: running ?? exampleMark(picture, facts), picture, cases };
}

/** The link that the step which waits speaks of, wherever it is drawn; null: it speaks of none. */
export function useSpokenLink(): string | null {
  const scene = useScene();
  const link = useApp(({ tour }) => (tour === null ? undefined : stepOf(tour)?.link));
  return link?.(scene) ?? null;
}

/** The steps that are counted: on an empty graph none, and its end is not one. */
export function useTourSteps(): readonly Step[] {
  const scene = useScene();
  if (scene.example === null) return [];
  return STEPS.filter((step) => step.id !== "end" && step.isOffered(scene));
}
