import { launch } from "./launch.mjs";

// npm start: from a bare clone to an address in the browser.
await launch("main.js", ["server", "client"]);
