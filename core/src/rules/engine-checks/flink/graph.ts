import type { Condition } from "../condition.js"

/** The graph: uids, parallelism, types, side outputs, broadcast. */
export const graph = {
  G1: { shows: "submitting", what: "a job that consists of sources alone, or of nothing" },
  G2: { shows: "submitting", what: "two operators have the same uid" },
  G3: { shows: "submitting", what: "generated uids are switched off and an operator has none" },
  G4: { shows: "building", what: "a uid hash is not 32 hexadecimal digits" },
  G5: {
    shows: "building",
    what: "streams of different types are united",
    unwritable: `const orders = env.fromSource(orderSource, inTime, "orders")
orders.union(env.fromData(1, 2))`,
  },
  G6: { shows: "submitting", what: "a forward connection between operators of different parallelism" },
  G7: { shows: "building", what: "a parallelism below one" },
  G8: { shows: "building", what: "a maximum parallelism outside of 1 to 32768" },
  G9: { shows: "submitting", what: "a parallelism above the maximum parallelism" },
  G10: { shows: "submitting", what: "an unbounded source in batch mode" },
  G11: {
    shows: "submitting",
    what: "the state backend of batch mode without sorted inputs",
  },
  G12: { shows: "building", what: "a side output is read twice by the same id with different types" },
  G13: { shows: "submitting", what: "two side outputs of different types have the same id" },
  G14: { shows: "building", what: "the id of a side output is empty, or its type is not known" },
  G15: { shows: "building", what: "a function holds something that cannot be sent to the cluster" },
  G16: {
    shows: "building",
    what: "the type of a function's result was erased and nobody says it",
    leftOut: "TypeScript has nothing like it: Flink learns the types of results when the job is translated.",
  },
  G17: {
    shows: "building",
    what: "the type of a result is said after it was used",
    leftOut: "TypeScript has nothing like it: Flink learns the types of results when the job is translated.",
  },
  G18: {
    shows: "building",
    what: "a generic type although generic types are switched off",
    leftOut: "Whether Flink treats a type as generic depends on how the job is translated, not on the job.",
  },
  G19: { shows: "building", what: "a buffer timeout below -1" },
  G20: {
    shows: "building",
    what: "a source of given records has none, or has nulls among them",
  },
  G21: {
    shows: "building",
    what: "a source of a sequence ends before it starts",
  },
  G22: {
    shows: "submitting",
    what: "two resource profiles for the same slot sharing group",
    leftOut: "Resources of slot sharing groups are not read.",
  },
  G23: { shows: "building", what: "a `KeyedBroadcastProcessFunction` on a stream that is not keyed" },
  G24: { shows: "building", what: "a `BroadcastProcessFunction` on a keyed stream" },
  G25: {
    shows: "running",
    what: "broadcast state is asked for by a descriptor with which the stream was not broadcast",
  },
  G26: {
    shows: "compiling",
    what: "broadcast state is written for a record that was not broadcast",
    unwritable: `class Rules extends BroadcastProcessFunction<Order, string, Order> {
  override processBroadcastElement() {}
  override processElement(_: Order, context: BroadcastProcessFunction.ReadOnlyContext) {
    context.getBroadcastState(new MapStateDescriptor<string, string>("rules")).put("a", "b")
  }
}`,
  },
  G27: {
    shows: "compiling",
    what: "a timer is set for a broadcast record",
    unwritable: `class Rules extends KeyedBroadcastProcessFunction<string, Order, string, Order> {
  override processElement() {}
  override processBroadcastElement(_: string, context: KeyedBroadcastProcessFunction.Context<string>) {
    context.timerService()
  }
}`,
  },
  G28: {
    shows: "building",
    what: "a local environment is submitted to a cluster",
    leftOut: "Where a job will be submitted does not show in its text.",
  },
  G29: {
    shows: "never",
    what: "a job is built and never executed",
  },
  G30: {
    shows: "building",
    what: "a uid hash on a sink, or a chaining strategy where there is no operator of its own",
  },
} as const satisfies Record<string, Condition>
