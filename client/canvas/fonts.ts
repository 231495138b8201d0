/** The faces the canvas writes in. A canvas does not wait for a font: it draws in another one until told. */
const FACES = [
  "400 12px 'IBM Plex Sans Condensed'",
  "500 12px 'IBM Plex Sans Condensed'",
  "500 10px 'IBM Plex Sans'",
  "600 10px 'IBM Plex Sans'",
  "italic 400 11px 'IBM Plex Serif'",
];

/** Also where some cannot be had: then the canvas writes in what there is. */
export async function whenFontsAreHere(): Promise<void> {
  await Promise.allSettled(FACES.map((face) => document.fonts.load(face)));
}
