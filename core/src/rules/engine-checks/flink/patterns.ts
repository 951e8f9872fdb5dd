import type { Condition } from "../condition.js"

/** Patterns of complex event processing. */
export const patterns = {
  C1: { shows: "building", what: "a second `until` on one pattern" },
  C2: { shows: "building", what: "`until` on a pattern that does not repeat" },
  C3: { shows: "building", what: "a NOT pattern behind an optional one" },
  C4: {
    shows: "building",
    what: "a number of times that is not positive, or a range that ends before it starts",
  },
  C5: { shows: "building", what: "a NOT pattern that repeats or is optional" },
  C6: { shows: "building", what: "a second quantifier on one pattern" },
  C7: { shows: "building", what: "a greedy group" },
  C8: { shows: "building", what: "an optional step right behind a greedy one" },
  C9: { shows: "building", what: "a condition or a subtype on a group" },
  C10: { shows: "building", what: "a pattern that ends in `notFollowedBy` and has no time limit" },
  C11: {
    shows: "building",
    what: "the time limit between two events is longer than that of the whole pattern",
  },
  C12: { shows: "building", what: "the strategy after a match skips to a pattern that does not exist" },
  C13: { shows: "building", what: "two patterns of the same name" },
  C14: {
    shows: "running",
    what: "the strategy after a match skips to an event that the match does not have, or to the match's own start",
    leftOut: "Which records a match has depends on the records.",
  },
  C15: {
    shows: "running",
    what: "a condition or the function of a match asks for state",
    unwritable: `class Found extends PatternProcessFunction<Order, string> {
  override processMatch() {
    this.getRuntimeContext().getState(new ValueStateDescriptor<number>("found"))
  }
}`,
  },
  C16: { shows: "never", what: "a colon in the name of a pattern, at which the name is cut" },
  C17: {
    shows: "never",
    what: "a pattern on a stream that is not keyed, without a time limit, or without watermarks",
  },
} as const satisfies Record<string, Condition>
