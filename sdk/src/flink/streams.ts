// These classes extend and make one another. Loaded in this order, and only from here, each finds its base.
export * from "./data-stream.js"
export * from "./keyed-stream.js"
export * from "./single-output-stream-operator.js"
