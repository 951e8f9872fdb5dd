/** Those of several items that have something in common with another one, together and in order. */
export function groups<T>(items: readonly T[], by: (item: T) => string | undefined): readonly [T, ...T[]][] {
  const found = new Map<string, [T, ...T[]]>()
  for (const item of items) {
    const key = by(item)
    if (key === undefined) continue
    const group = found.get(key)
    if (group) group.push(item)
    else found.set(key, [item])
  }
  return [...found.values()].filter(group => group.length > 1)
}
