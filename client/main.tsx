import "@blueprintjs/core/lib/css/blueprint.css";
import "@fontsource/ibm-plex-mono/latin-400.css";
import "@fontsource/ibm-plex-mono/latin-500.css";
import "@fontsource/ibm-plex-sans/latin-400.css";
import "@fontsource/ibm-plex-sans/latin-500.css";
import "@fontsource/ibm-plex-sans/latin-600.css";
import "@fontsource/ibm-plex-sans-condensed/latin-400.css";
import "@fontsource/ibm-plex-sans-condensed/latin-500.css";
import "@fontsource/ibm-plex-sans-condensed/latin-600.css";
import "@fontsource/ibm-plex-serif/latin-400.css";
import "@fontsource/ibm-plex-serif/latin-400-italic.css";
import "@fontsource/ibm-plex-serif/latin-600.css";
import "./base.css";
import "./frame.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
// After the parts' own sheets: they say how those stand in a small window, and under a finger.
import "./small.css";
import "./touch.css";
import "./forced-colors.css";
import { preferences } from "./state/preferences.ts";
import { start } from "./state/start.ts";
import { followTour } from "./state/tour/tour.ts";
import { themeSheet } from "./ui/tokens.ts";

// Before anything is drawn, or the page would flash in the other theme.
const sheet = new CSSStyleSheet();
sheet.replaceSync(themeSheet());
document.adoptedStyleSheets = [sheet];
document.documentElement.dataset["theme"] = preferences.getState().theme;

void start();
followTour();

const host = document.querySelector("#app");
if (host !== null) createRoot(host).render(<App />);
