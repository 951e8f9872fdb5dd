import { after } from "../flow.js"
import { recorded } from "../record.js"
import { tracedKey } from "../trace.js"
import type { KeySelector, Lambda } from "./functions.js"
import { type DataStream, KeyedStream } from "./streams.js"
import type { TypeInformation } from "./types.js"

/** Mirrors `org.apache.flink.streaming.api.datastream.DataStreamUtils`. */
export const DataStreamUtils = {
  /**
   * Takes a stream for keyed without sending it over the network. It must lie exactly as `keyBy` with the same
   * selector would lay it, or keys meet the state of others. Experimental in Flink too.
   */
  reinterpretAsKeyedStream: <T, K>(
    stream: DataStream<T>,
    keySelector: Lambda<KeySelector<T, K>, "getKey">,
    typeInfo?: TypeInformation<K>,
  ): KeyedStream<T, K> => {
    const read = typeof keySelector === "function" ? keySelector : keySelector.getKey.bind(keySelector)
    return new KeyedStream(after(stream[recorded], "reinterpret", { key: tracedKey(read) }))
  },
}
