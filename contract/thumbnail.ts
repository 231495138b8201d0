import { z } from "zod";

/** Characters of the address: about 45 KB of picture. */
export const MOST_THUMBNAIL_CHARACTERS = 61_440;

/** No SVG: a picture that somebody else saved must not be able to hold a script. */
const DATA_URL = /^data:image\/(png|webp);base64,([A-Za-z0-9+/]+={0,2})$/;

/** A small picture of the view as a data URL. */
export const Thumbnail = z
  .string()
  .max(MOST_THUMBNAIL_CHARACTERS, `A thumbnail has at most ${MOST_THUMBNAIL_CHARACTERS} characters as a data URL`)
  .refine(isPicture, "A thumbnail is a PNG or WebP picture as a data URL in Base64");

function isPicture(url: string): boolean {
  const [, type, base64 = ""] = DATA_URL.exec(url) ?? [];
  if (type === undefined || base64.length < 16 || base64.length % 4 !== 0) return false;
  const head = atob(base64.slice(0, 16));
  return type === "png"
    ? head.startsWith("\u0089PNG\r\n\u001A\n")
    : head.startsWith("RIFF") && head.slice(8) === "WEBP";
}
