/** The pages of `docs/rules`, in the order of their index. `scripts/bundle.ts` puts them into the program. */
declare module "rule-pages" {
  export interface RulePage {
    readonly name: string
    /** The heading that it stands under in the index. */
    readonly group: string
    readonly summary: string
    /** Markdown. */
    readonly text: string
  }
  const pages: readonly RulePage[]
  export default pages
}
