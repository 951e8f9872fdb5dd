import { expect, it } from "vitest"
import { stalePages } from "../scripts/docs.js"

it("docs/rules is as the comments of the rules say", async () => {
  expect(await stalePages()).toEqual([])
})
