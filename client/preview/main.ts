import type {
  Dataflow,
  FlowDirection,
  FromPreview,
  Place,
  PreviewState,
  ToPreview,
} from "@streamwright/protocol"
import { followShape } from "./flow-direction.js"
import { type Arrow, boxesOf, neighbour } from "./neighbours.js"
import { pictureFrom } from "./picture.js"
import { Viewport } from "./viewport.js"

declare function acquireVsCodeApi(): {
  postMessage(message: FromPreview): void
  getState(): PreviewState | undefined
  setState(state: PreviewState): void
}

const editor = acquireVsCodeApi()
const nonce = document.currentScript?.nonce ?? ""
const stage = elementOf("stage")
const canvas = elementOf("canvas")
const notice = elementOf("notice")
const viewport = new Viewport(stage, remember)

/** What the picture shows; not always what was sent last. */
let shown: Dataflow | undefined
let picture: SVGSVGElement | undefined
/** The operator under the editor's cursor. */
let lit: string | undefined
/** The operator that a person has clicked or walked to. */
let selected: string | undefined

const zooms = {
  in: () => viewport.zoom(1.25),
  out: () => viewport.zoom(1 / 1.25),
  all: () => viewport.showAll(),
}

const keys: Record<string, () => void> = {
  "+": zooms.in,
  "=": zooms.in,
  "-": zooms.out,
  "0": zooms.all,
  ArrowLeft: () => walk("left"),
  ArrowRight: () => walk("right"),
  ArrowUp: () => walk("up"),
  ArrowDown: () => walk("down"),
  Enter: () => reveal(focusedBox(), true),
  Escape: () => editor.postMessage({ type: "leave" }),
}

window.addEventListener("message", ({ data }: MessageEvent<ToPreview>) => {
  if (data.type === "show") show(data.dataflow)
  else light(data.operator)
})
stage.addEventListener("click", event => reveal(boxAt(event.target), false))
stage.addEventListener("dblclick", event => reveal(boxAt(event.target), true))
stage.addEventListener("focusin", event => select(boxAt(event.target)))
document.addEventListener("keydown", press)
elementOf("controls").addEventListener("click", event => {
  const zoom = event.target instanceof HTMLElement ? event.target.dataset.zoom : undefined
  if (zoom === "in" || zoom === "out" || zoom === "all") zooms[zoom]()
})
followShape(stage, direction => editor.postMessage({ type: "ask", direction }))

/** Shows a job. A text that does not parse leaves the picture of an earlier one in place. */
function show(dataflow: Dataflow): void {
  const before = shown
  const isStale = dataflow.isBroken && before?.job !== undefined && before.uri === dataflow.uri
  notice.textContent = `${dataflow.problem ?? ""}${isStale ? " This is the last picture of it." : ""}`
  stage.classList.toggle("stale", isStale)
  if (isStale) return
  shown = dataflow
  document.body.classList.toggle("empty", !dataflow.job)
  const directionBefore = flowOf(picture)
  if (dataflow.job?.svg !== before?.job?.svg) draw(dataflow.job?.svg)
  if (!dataflow.job) return
  if (!before?.job) restoreView(dataflow)
  else if (!isSameJob(dataflow, before) || flowOf(picture) !== directionBefore) viewport.begin()
  remember()
}

/** Puts other contents on the canvas; light, selection and keyboard stay where they were. */
function draw(svg: string | undefined): void {
  const hadFocus = canvas.contains(document.activeElement)
  picture = svg === undefined ? undefined : pictureFrom(svg, nonce)
  canvas.replaceChildren(...(picture ? [picture] : []))
  viewport.show(picture)
  light(lit)
  const box = operatorBox(selected)
  select(box)
  if (hadFocus) box?.focus({ preventScroll: true })
}

/** What was in view before the page was hidden, or the window reloaded. */
function restoreView({ uri }: Dataflow): void {
  const kept = editor.getState()
  if (kept?.target.uri !== uri) return
  if (kept.view && kept.direction === flowOf(picture)) viewport.restore(kept.view)
  select(operatorBox(kept.selected))
}

function flowOf(drawing: SVGSVGElement | undefined): FlowDirection {
  return drawing?.dataset.direction === "down" ? "down" : "right"
}

/** While its name is being typed, a job is known by its place. */
function isSameJob({ uri, job }: Dataflow, before: Dataflow | undefined): boolean {
  if (!job || !before?.job || uri !== before.uri) return false
  return job.name === before.job.name || job.at.range.start.line === before.job.at.range.start.line
}

function light(operator: string | undefined): void {
  lit = operator
  for (const element of canvas.querySelectorAll(".lit")) element.classList.remove("lit")
  const box = operatorBox(operator)
  viewport.follow(box)
  if (operator === undefined) return
  box?.classList.add("lit")
  const id = CSS.escape(operator)
  const edges = canvas.querySelectorAll(`.edge:is([data-from="${id}"], [data-to="${id}"])`)
  for (const edge of edges) edge.classList.add("lit")
}

/** Marks a box, and makes it the one that the tab key comes to. */
function select(box: SVGElement | undefined): void {
  const boxes = boxesOf(canvas)
  for (const other of boxes) {
    other.classList.toggle("selected", other === box)
    other.tabIndex = other === (box ?? boxes[0]) ? 0 : -1
  }
  if (!box) return
  selected = box.dataset.operator
  remember()
}

function reveal(box: SVGElement | undefined, focus: boolean): void {
  const place = box && placeOf(box)
  if (place) editor.postMessage({ type: "reveal", place, focus })
}

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const action = keys[event.key]
  if (!action || event.target instanceof HTMLButtonElement) return
  event.preventDefault()
  action()
}

function walk(arrow: Arrow): void {
  const from = focusedBox()
  const to = from && picture ? neighbour(from, arrow, picture) : (operatorBox(selected) ?? boxesOf(canvas)[0])
  if (!to) return
  to.focus({ preventScroll: true })
  viewport.reveal(to)
}

function remember(): void {
  if (!shown?.job) return
  const target = { uri: shown.uri, position: shown.job.at.range.start }
  editor.setState({ target, direction: flowOf(picture), view: viewport.chosen, selected })
}

function placeOf({ dataset }: SVGElement): Place | undefined {
  return dataset.gap === undefined
    ? shown?.job?.operators.find(operator => operator.id === dataset.operator)?.places[0]
    : shown?.job?.gaps[Number(dataset.gap)]
}

function operatorBox(id: string | undefined): SVGElement | undefined {
  return boxesOf(canvas).find(box => id !== undefined && box.dataset.operator === id)
}

function boxAt(target: EventTarget | null): SVGElement | undefined {
  return boxesOf(canvas).find(box => target instanceof Node && box.contains(target))
}

function focusedBox(): SVGElement | undefined {
  return boxAt(document.activeElement)
}

function elementOf(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement
}
