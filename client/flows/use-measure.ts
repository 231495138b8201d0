import { useEffect, useState } from "react";
import { whenFontsAreHere } from "../canvas/fonts.ts";
import { browserMeasure } from "../export/browser-letters.ts";
import type { Measure } from "../export/svg-ink.ts";

/** Measures letters as the page has them, and anew once its fonts have come. */
export function useMeasure(): Measure {
  const [measure, setMeasure] = useState<Measure>(createMeasure);
  useEffect(() => {
    let isHere = true;
    void whenFontsAreHere().then(() => isHere && setMeasure(createMeasure));
    return () => {
      isHere = false;
    };
  }, []);
  return measure;
}

/** Each text once: a map is drawn anew in every frame of a drag. */
function createMeasure(): Measure {
  const measure = browserMeasure();
  const widths = new Map<string, number>();
  return (text, font, letterSpacing) => {
    const key = `${font}|${letterSpacing ?? ""}|${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width = measure(text, font, letterSpacing);
    widths.set(key, width);
    return width;
  };
}
