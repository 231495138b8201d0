import { useEffect } from "react";

/**
 * Inside a part of the page, which may end where it is cut off; around a control. Broad and pale, for a narrow dark ring
 * says where the keyboard is.
 */
const RING = "outline: 4px solid color-mix(in srgb, var(--accent) 70%, var(--panel)); outline-offset: -4px;";
const AROUND = "outline-offset: 1px;";

/**
 * Rings the first of these places that is on the page, and the next one as soon as it goes: by a rule of style, so
 * that nothing is laid over the page and a part that is drawn anew has its ring at once.
 */
export function usePointer(places: readonly string[]): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(ringRules(places));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [places]);
}

export function ringRules(places: readonly string[]): string {
  return places
    .map((place, index) => {
      const absent = places.slice(0, index).map((better) => `:not(:has(${better}))`);
      const found = `:root${absent.join("")} ${place}`;
      return `${found} { ${RING} } ${found}:is(button, input, search, .history) { ${AROUND} }`;
    })
    .join("\n");
}

const TAKES_KEYS = "button, input, [tabindex='0']";

/** Brings the keyboard to the first of these places that is on the page, or into it. */
export function goTo(places: readonly string[]): void {
  const found = places.flatMap((place) => document.querySelector<HTMLElement>(place) ?? [])[0];
  if (found === undefined) return;
  found.scrollIntoView({ block: "nearest" });
  // A sign of decoration may have a tabindex too, of -1, and so may a part as a whole.
  const takes = [TAKES_KEYS, "[tabindex]"].flatMap((keys) =>
    found.matches(keys) ? found : (found.querySelector<HTMLElement>(keys) ?? []),
  )[0];
  takes?.focus();
}
