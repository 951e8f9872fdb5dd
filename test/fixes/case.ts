/** A text with a mistake, and what the first fix that is offered makes of the text. */
export interface Case {
  readonly title: string
  readonly before: string
  /** Undefined where no fix may be offered. */
  readonly after?: string
  /** Other files of the project, by name. */
  readonly others?: { readonly [name: string]: string }
}

/** Cases that have the text around them in common. */
export interface Group {
  readonly name: string
  readonly around: (text: string) => string
  readonly cases: readonly Case[]
}
