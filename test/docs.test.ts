import { expect, it } from "vitest"
import { staleDocuments } from "../scripts/docs.js"

it("what is generated is as the code says", async () => {
  expect(await staleDocuments()).toEqual([])
})
