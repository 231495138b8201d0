#!/usr/bin/env node
import { launch } from "./launch.mjs";

// The command line. `serve` needs the client too, and building it costs nothing where it is up to date.
await launch("cli.js", process.argv[2] === "serve" ? ["server", "client"] : ["server"]);
