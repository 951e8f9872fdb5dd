// # An import that does not resolve

import { StreamExecutionEnvironment, TumblingProcessingTimeWindows, WatermarkStrategy } from "streamwright/flink"
import { orders } from "./orders.js"
//                     ^^^^^^^^^^^^^ gap: there is no file ./orders.js, so what it exports is not known
import { parse } from "some-library"
import { Missing } from "streamwright/flink"

const env = StreamExecutionEnvironment.getExecutionEnvironment()

orders(env)
  .keyBy(o => o.shopId)
  .window(TumblingProcessingTimeWindows.of("1 min"))
  .sum("amount")
  .print()

env
  .fromSource(parse("source"), WatermarkStrategy.noWatermarks(), "parsed")
//            ^^^^^^^^^^^^^^^ gap: the source is not known
  .map(Missing.map)
  .print()

/* graph
flink "Flink Streaming Job"
  source:parsed watermark={strategy=none}
  map <- source:parsed
  sink <- map connector=print
*/
