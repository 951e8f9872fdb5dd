/** A name made of letters, digits and one mark between its words: `page-views` for `Page views`. */
export function plainName(text: string, mark = "-"): string {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? ["query"]
  return words.join(mark)
}

/** The name, or with the first number behind it that makes it another one than those that are taken. */
export function freeName(name: string, taken: ReadonlySet<string>, mark = "-"): string {
  if (!taken.has(name)) return name
  for (let number = 2; ; number++) {
    const numbered = `${name}${mark}${number}`
    if (!taken.has(numbered)) return numbered
  }
}
