export type Attributes = Readonly<Record<string, string | number | undefined>>

/** One SVG element. Attributes that are undefined are left out; children are markup already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${escapeAttribute(String(value))}"`)
    .join("")
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`
}

/** What a pointer shows when it rests on the parent element. */
export function hint(text: string): string {
  return element("title", {}, escapeMarkup(text))
}

/** Text that stands for itself in XML, in content and in attributes, whatever a user has put into it. */
export function escapeMarkup(text: string): string {
  return text.replace(forbidden, "\ufffd").replace(/[&<>"']/g, character => entities[character] as string)
}

/** An attribute's white space would be read as plain spaces, and an id would no longer be found by its name. */
function escapeAttribute(text: string): string {
  return escapeMarkup(text).replace(/[\t\n\r]/g, character => `&#${character.charCodeAt(0)};`)
}

/** A number as an attribute wants it: a tenth of a pixel is finer than anybody sees. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}

// What XML 1.0 has no way to write: most control characters, halves of surrogate pairs, two non-characters.
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}
