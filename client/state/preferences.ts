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
  /** Pixels of the open drawer. */
  drawerHeight: number;
  /** Percent of the width that the graph has where the map stands beside it, and of the height where it is below. */
  graphWidth: number;
  graphHeight: number;
  /** Pixels of the Cypher panel's width, and percent of its height that the editor has. */
  cypherWidth: number;
  editorHeight: number;
}

/** With the time line open too, a window of 900 pixels then has room for the picture's context. */
export const DRAWER_HEIGHT = 188;
export const GRAPH_WIDTH = 50;
/** Its rows need more of a low window than the map does. */
export const GRAPH_HEIGHT = 58;
export const CYPHER_WIDTH = 600;
export const EDITOR_HEIGHT = 36;

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
  const usual = {
    hidesSizeNote: false,
    tourDone: false,
    drawerHeight: DRAWER_HEIGHT,
    graphWidth: GRAPH_WIDTH,
    graphHeight: GRAPH_HEIGHT,
    cypherWidth: CYPHER_WIDTH,
    editorHeight: EDITOR_HEIGHT,
  };
  if (typeof window === "undefined") return { theme: "light", language: "en", ...usual };
  return {
    theme: window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
    language: navigator.language.startsWith("fr") ? "fr" : "en",
    ...usual,
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
      ...(isSize(value["drawerHeight"], 2000) ? { drawerHeight: value["drawerHeight"] } : {}),
      ...(isSize(value["graphWidth"], 100) ? { graphWidth: value["graphWidth"] } : {}),
      ...(isSize(value["graphHeight"], 100) ? { graphHeight: value["graphHeight"] } : {}),
      ...(isSize(value["cypherWidth"], 4000) ? { cypherWidth: value["cypherWidth"] } : {}),
      ...(isSize(value["editorHeight"], 100) ? { editorHeight: value["editorHeight"] } : {}),
    };
  } catch {
    return {};
  }
}

function isSize(value: unknown, most: number): value is number {
  return typeof value === "number" && value > 0 && value < most;
}
