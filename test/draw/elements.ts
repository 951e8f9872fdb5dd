import { type DrawOptions, draw } from "../../core/src/draw/index.js"
import type { Subject } from "../../core/src/draw/picture.js"

/** One element of an SVG document, in document order. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: Element | undefined
  /** Its own text and that of everything in it, as a reader sees it. */
  text: string
}

/** The elements of the picture of a job. */
export async function drawn(subject: Subject, options?: DrawOptions): Promise<readonly Element[]> {
  return elements((await draw(subject, options)).svg)
}

/** Reads a document strictly: whatever is not well-formed XML throws. */
function elements(document: string): readonly Element[] {
  const found: Element[] = []
  let open: Element | undefined
  let at = 0
  while (at < document.length) {
    piece.lastIndex = at
    const match = piece.exec(document)
    if (!match) throw new Error(`Not well-formed: ${document.slice(at, at + 60)}`)
    const [whole, closing, name, attributes = "", empty, text] = match
    if (text !== undefined) addText(open, unescaped(text))
    else if (closing) open = closed(open, name as string)
    else {
      const element: Element = { name: name as string, attributes: read(attributes), parent: open, text: "" }
      found.push(element)
      if (!empty) open = element
    }
    at += whole.length
  }
  if (open) throw new Error(`Not closed: ${open.name}`)
  return found
}

/** The elements that carry a class. */
export function withClass(all: readonly Element[], name: string): readonly Element[] {
  return all.filter(element => classes(element).includes(name))
}

export function classes(element: Element): readonly string[] {
  return (element.attributes.class ?? "").split(" ")
}

/** What stands in an element, near or far below it. */
export function inside(all: readonly Element[], ancestor: Element): readonly Element[] {
  return all.filter(element => isInside(element, ancestor))
}

/** The tooltip of an element: its own `<title>`. */
export function tooltip(all: readonly Element[], owner: Element): string | undefined {
  return all.find(element => element.parent === owner && element.name === "title")?.text
}

/** The lines of text that are seen in an element. */
export function seen(all: readonly Element[], owner: Element): readonly string[] {
  return inside(all, owner)
    .filter(element => element.name === "text")
    .map(element => element.text)
}

const piece = /<(\/)?([A-Za-z]+)((?:\s[\w:-]+="[^"<]*")*)(\/)?>|([^<]+)/y

function read(attributes: string): Record<string, string> {
  const pairs = [...attributes.matchAll(/\s([\w:-]+)="([^"]*)"/g)]
  return Object.fromEntries(pairs.map(([, name, value]) => [name, unescaped(value as string)]))
}

function closed(open: Element | undefined, name: string): Element | undefined {
  if (open?.name !== name) throw new Error(`</${name}> closes ${open?.name}`)
  return open.parent
}

function addText(open: Element | undefined, text: string): void {
  for (let element = open; element; element = element.parent) element.text += text
}

function isInside(element: Element, ancestor: Element): boolean {
  for (let above = element.parent; above; above = above.parent) if (above === ancestor) return true
  return false
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  "#9": "\t",
  "#10": "\n",
  "#13": "\r",
}

function unescaped(text: string): string {
  return text.replace(/&(?:([#\w]+);)?/g, (_, name: string | undefined) => {
    const character = name === undefined ? undefined : entities[name]
    if (character === undefined) throw new Error(`Not an entity in: ${text}`)
    return character
  })
}
