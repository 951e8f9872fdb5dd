/**
 * What the Streamwright server says beyond the Language Server Protocol, and
 * what the extension and its preview page say to each other. Positions and
 * ranges are the protocol's own: zero-based lines and UTF-16 columns.
 */

export interface Position {
  readonly line: number
  readonly character: number
}

export interface Range {
  readonly start: Position
  readonly end: Position
}

/** Request, client to server: the picture of the job around a position. */
export const dataflowRequest = "streamwright/dataflow"

export interface DataflowParams {
  readonly uri: string
  /** Without a position, or away from every job, the file's first job is meant. */
  readonly position?: Position
  /** Where records go in the picture; to the right unless said otherwise. */
  readonly direction?: FlowDirection
}

/** From left to right, or from top to bottom. */
export type FlowDirection = "right" | "down"

export interface Dataflow {
  readonly uri: string
  /** Absent when there is nothing to draw. */
  readonly job?: DrawnJob
  /** Why nothing is drawn, or why the picture may not be what the author means. A sentence for people. */
  readonly problem?: string
  /** The text does not parse just now: an earlier picture of this file tells more than this one. */
  readonly isBroken: boolean
}

export interface DrawnJob {
  readonly name: string
  /** Latency, promise and number of problems, in words. */
  readonly summary: string
  /** Where the job is defined. */
  readonly at: Place
  /** A complete SVG document. */
  readonly svg: string
  readonly operators: readonly DrawnOperator[]
  /** Where the reading stopped, in order: the elements with `data-gap="index"`. */
  readonly gaps: readonly Place[]
}

/** An operator of the picture: the element with `data-operator="id"`. */
export interface DrawnOperator {
  readonly id: string
  /** Everything that is written for it. The first is the call that makes it, the others are its settings. */
  readonly places: readonly [Place, ...Place[]]
}

export interface Place {
  readonly uri: string
  readonly range: Range
}

/** Notification, server to client: a document has been analysed anew. */
export const analysedNotification = "streamwright/analysed"

export interface AnalysedParams {
  readonly uri: string
  /** The version of the document that was analysed. */
  readonly version: number
}

/** What a client may say in `initializationOptions`. */
export interface InitializationOptions {
  /** The client has a command of this name that shows a dataflow; it is called with one `DataflowParams`. */
  readonly showDataflowCommand?: string
}

/** Extension to preview page. */
export type ToPreview =
  | { readonly type: "show"; readonly dataflow: Dataflow }
  /** Lights the operator under the cursor; without one, puts the light out. */
  | { readonly type: "light"; readonly operator?: string }

/** Preview page to extension. */
export type FromPreview =
  /** The page is there, or has another shape, and asks for a picture that fits it. */
  | { readonly type: "ask"; readonly direction: FlowDirection }
  /** `focus`: the editor shall take the keyboard too. */
  | { readonly type: "reveal"; readonly place: Place; readonly focus: boolean }
  /** The keyboard goes back to the editor. */
  | { readonly type: "leave" }

/** What the preview page keeps while it is hidden, and over a reload of the window. */
export interface PreviewState {
  readonly target: DataflowParams
  readonly direction: FlowDirection
  /** Absent unless a person has panned or zoomed. */
  readonly view?: View
  /** The id of the operator that was walked to or clicked. */
  readonly selected?: string
}

/** The part of a picture that is in view: how far it is scrolled, in pixels of the page, and its scale. */
export interface View {
  readonly x: number
  readonly y: number
  readonly scale: number
}
