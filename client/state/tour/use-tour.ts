import { useMemo } from "react";
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
  return useMemo(
    () => ({ example: running ?? exampleMark(picture, facts), picture, cases }),
    [running, picture, cases],
  );
}

/** The link that the step which waits speaks of, wherever it is drawn; null: it speaks of none. */
export function useSpokenLink(): string | null {
  const picture = usePicture();
  const tour = useApp((state) => state.tour);
  // The canvas asks for every picture, and mostly nobody takes the tour.
  return useMemo(() => (tour === null ? null : (stepOf(tour)?.link?.({ ...tour, picture }) ?? null)), [tour, picture]);
}

/** The steps that are counted: on an empty graph none, and its end is not one. */
export function useTourSteps(): readonly Step[] {
  const scene = useScene();
  if (scene.example === null) return [];
  return STEPS.filter((step) => step.id !== "end" && step.isOffered(scene));
}
