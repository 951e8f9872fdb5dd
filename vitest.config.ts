import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/editor/**"],
    // Only a test that hangs may run out of this: many start processes, and machines differ.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
