type Attributes = Readonly<Record<string, string | number | null | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What no XML 1.0 file may hold, however it is written: control characters, halves of characters, two others. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Any text as it may stand in an element or in an attribute. */
export function escapeXml(text: string): string {
  return text.replace(UNWRITABLE, "").replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** One element. `inside` is markup; plain text goes through `escapeXml` first. Attributes without a value are left out. */
export function tag(name: string, attributes: Attributes = {}, inside: string | readonly string[] = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? short(value) : escapeXml(String(value))}"`)
    .join("");
  const markup = typeof inside === "string" ? inside : inside.join("");
  return markup === "" ? `<${name}${written}/>` : `<${name}${written}>${markup}</${name}>`;
}

/** Hundredths of a pixel are finer than any printer. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);
