const svgNamespace = "http://www.w3.org/2000/svg"

/** What a drawing is made of. Nothing here can run, load or lead anywhere. */
const elements = new Set(
  "svg g defs style title desc text tspan path rect circle ellipse line polyline polygon marker clipPath".split(
    " ",
  ),
)

/**
 * The elements of an SVG text, fit to be put into this page: anything but plain
 * drawing is left out, whoever wrote it. Undefined when the text is no SVG.
 *
 * @param nonce What the page's policy lets style sheets carry.
 */
export function pictureFrom(svg: string, nonce: string): SVGSVGElement | undefined {
  // A style sheet needs the nonce before it is parsed; in text a `<` is never written so.
  const permitted = svg.replaceAll("<style", `<style nonce="${nonce}"`)
  const root = new DOMParser().parseFromString(permitted, "image/svg+xml").documentElement
  if (!isDrawing(root) || root.localName !== "svg") return undefined
  clean(root)
  return document.importNode(root, true) as unknown as SVGSVGElement
}

function clean(element: Element): void {
  for (const { name } of [...element.attributes]) if (!isHarmless(name)) element.removeAttribute(name)
  for (const child of [...element.children]) {
    if (isDrawing(child)) clean(child)
    else child.remove()
  }
}

function isDrawing(element: Element): boolean {
  return element.namespaceURI === svgNamespace && elements.has(element.localName)
}

/** Neither handlers, nor links, nor styles that the page's policy would refuse. */
function isHarmless(attribute: string): boolean {
  return !/^on/i.test(attribute) && !/(?:^|:)href$/i.test(attribute) && attribute !== "style"
}
