/** A result on the map, in English. */
export const resultMapEn = {
  "query.view.map": "Map",
  "query.map": "Places of the result",
  "query.map.help":
    "Arrow keys walk from place to place, Enter opens one; plus and minus zoom, 0 shows all. The table says the same.",
  "query.map.places": "{count} place. | {count} places.",
  "query.map.figures": "Area: {column}, at most {largest}.",
  "query.map.rows": "Area: rows of a place, at most {largest}.",
  "query.map.cut": "The first {count} of {all} places are drawn.",
  "query.map.without": "{count} without a position",
  "query.map.without.list": "Without a position",
  "query.map.place": "{name}: {figure}",
  "query.map.save": "Save the map as SVG",
  "query.map.title": "Places of a result",
  "query.map.caveat": "Places and figures are those of the statement; nothing was added up.",
};
