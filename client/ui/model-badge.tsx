import type { JSX } from "react";
import { useWords } from "../state/use-words.ts";
import "./model-badge.css";

/** Stands at what a model says, which is no evidence. */
export function ModelBadge(): JSX.Element {
  const { t } = useWords();
  return <span className="model-badge">{t("routes.model")}</span>;
}
