import { Walk } from "@blueprintjs/icons";
import type { JSX } from "react";
import { startTour } from "../../state/tour/tour.ts";
import { useTourSteps } from "../../state/tour/use-tour.ts";
import { usePreferences } from "../../state/preferences.ts";
import { useWords } from "../../state/use-words.ts";
import { Question } from "./question.tsx";

/** The way into the tour, and whether it was taken already. */
export function TourQuestion(): JSX.Element {
  const { t } = useWords();
  const isDone = usePreferences((state) => state.tourDone);
  const { length } = useTourSteps();
  return (
    <Question
      icon={<Walk size={16} />}
      title={t(isDone ? "tour.again" : "tour.start")}
      note={length === 0 ? t("tour.note.empty") : t("tour.note", { count: length })}
      onClick={startTour}
    />
  );
}
