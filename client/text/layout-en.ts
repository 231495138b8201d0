/** How the window is divided, in English. */
export const layoutEn = {
  "rail.tools": "Tools",
  "rail.explore": "Explore",
  "rail.views": "Views",
  "rail.data": "Data",
  "rail.keys": "Keys",
  "top.both": "Both",
  "keys.both": "Graph and map side by side",
  "step.both": "Change to graph and map",
  "step.context": "Show the folded context",
  "step.context-fold": "Fold the context",
  "stage.sub.both": "the same marks as a graph and on the map",
  "stage.canvas.graph": "The picture as a graph; the table below says the same in words",
  "stage.canvas.map": "The picture on the map; the table below says the same in words",
  "stage.zoom-of": "{what}: {which}",
  "node.undrawn": "{count} not drawn",
  "node.undrawn.why":
    "Held by the picture, but folded, hidden, or told by the lines of its cases or by where it lies on the map.",
  "stage.context": "Show anyway",
  "stage.context.why": "The picture is too small to show its context clearly. Show it all the same.",
  "stage.context-fold": "Fold the context",
  "stage.context-fold.why": "The picture is small for all this. Fold what is not the story.",
  "both.divide": "Divide the room between graph and map: drag, or arrows",
  "drawer.height": "Height of the drawer: drag, or arrows",
  "time.keys":
    "The arrows move the period, with Shift they widen it; Page Up and Page Down move it by a year, Escape ends it.",
  "export.which": "Picture",
} as const;
