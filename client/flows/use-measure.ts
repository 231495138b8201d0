import { useEffect, useState } from "react";
import { whenFontsAreHere } from "../canvas/fonts.ts";
import type { Measure } from "./letters.ts";

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

/** Pixels of a letter where nothing can be measured. */
const LETTER = 6;

function createMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const widths = new Map<string, number>();
  return (text, font) => {
    const key = `${font}|${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (context !== null) context.font = font;
    const width = context?.measureText(text).width ?? text.length * LETTER;
    widths.set(key, width);
    return width;
  };
}
