/** One element of a drawing that is shown on the screen and written to a file alike. Attributes are SVG's own names. */
export interface Piece {
  name: "g" | "path" | "rect" | "circle" | "line" | "text" | "title" | "clipPath";
  attributes: Readonly<Record<string, string | number>>;
  /** Elements, or plain text. */
  inside: readonly Piece[] | string;
}

export function piece(name: Piece["name"], attributes: Piece["attributes"] = {}, inside: Piece["inside"] = []): Piece {
  return { name, attributes, inside };
}
