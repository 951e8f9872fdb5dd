/** The word among some that is most like another, if one is so like it that it may be meant. */
export function nearest(word: string, among: readonly string[]): string | undefined {
  const [best] = among
    .map(candidate => ({ candidate, letters: distance(candidate, word) }))
    .filter(({ letters }) => letters <= 2)
    .toSorted((a, b) => a.letters - b.letters)
  return best?.candidate
}

/** How many letters must be added, removed or replaced to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return row[b.length] as number
}
