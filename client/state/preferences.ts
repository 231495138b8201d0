import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Language } from "../text/messages.ts";
import type { Theme } from "../ui/tokens.ts";

/** What belongs to the person and not to the picture: kept in this browser, never in the address. */
export interface Preferences {
  theme: Theme;
  language: Language;
  /** The note that the embedded graph has grown large was read and put away. */
  hidesSizeNote: boolean;
  /** The tour was taken to its end. */
  tourDone: boolean;
}

const KEY = "filiere.preferences";

export const preferences = createStore<Preferences>(() => ({ ...fromBrowser(), ...stored() }));

preferences.subscribe((state) => {
  // Storage may be refused (private windows): then the choice lasts as long as the page.
  try {
    localStorage.setItem(KEY, JSON.stringify(state));
  } catch {
    /* nothing else to do */
  }
});

export function usePreferences<T>(select: (state: Preferences) => T): T {
  return useStore(preferences, select);
}

function fromBrowser(): Preferences {
  if (typeof window === "undefined") return { theme: "light", language: "en", hidesSizeNote: false, tourDone: false };
  return {
    theme: window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
    language: navigator.language.startsWith("fr") ? "fr" : "en",
    hidesSizeNote: false,
    tourDone: false,
  };
}

function stored(): Partial<Preferences> {
  try {
    const value = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Record<string, unknown>;
    return {
      ...(value["theme"] === "dark" || value["theme"] === "light" ? { theme: value["theme"] } : {}),
      ...(value["language"] === "fr" || value["language"] === "en" ? { language: value["language"] } : {}),
      ...(value["hidesSizeNote"] === true ? { hidesSizeNote: true } : {}),
      ...(value["tourDone"] === true ? { tourDone: true } : {}),
    };
  } catch {
    return {};
  }
}
