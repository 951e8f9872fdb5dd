// @file: europe.ts
// # A factory of jobs called from two files: two jobs, and one finding on the line that they share

import { counting } from "./counting.js"

export default counting("Europe")

// @file: asia.ts
import { counting } from "./counting.js"

export default counting("Asia")

// @file: counting.ts
import { defineJob } from "streamwright"
import { KafkaSource, StreamExecutionEnvironment, TumblingProcessingTimeWindows, WatermarkStrategy } from "streamwright/flink"

interface Order {
  readonly shop: string
}

export const counting = (region: string) =>
  defineJob({ name: `orders of ${region}` }, () => {
    const source = KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics("orders").build()
    StreamExecutionEnvironment.getExecutionEnvironment()
      .fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "orders")
      .keyBy(order => order.shop)
      .window(TumblingProcessingTimeWindows.of("1 min"))
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info processing-time-window: This tumbling window of 1 min runs on the processing clock, but `orders` can be replayed. After a replay or a backlog its results differ.
//  help: Use the event clock, or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
//  fix "Use the event clock, with watermarks at `orders` from the time of the record" (changes-results)
//  - import { KafkaSource, StreamExecutionEnvironment, TumblingProcessingTimeWindows, WatermarkStrategy } from "streamwright/flink"
//  + import { KafkaSource, StreamExecutionEnvironment, TumblingEventTimeWindows, WatermarkStrategy } from "streamwright/flink"
//  - .fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "orders")
//  + .fromSource(source, WatermarkStrategy.forBoundedOutOfOrderness("5 s"), "orders")
//  - .window(TumblingProcessingTimeWindows.of("1 min"))
//  + .window(TumblingEventTimeWindows.of("1 min"))
      .reduce((_, later) => later)
      .print()
      .name(region)
  })

/* graph
flink "orders of Europe"
  source:orders connector=kafka options={bootstrapServers=kafka:9092 topics=orders} watermark={strategy=none}
  keyBy <- source:orders key=[shop]
  window <- keyBy window={clock=processing shape=tumbling size=60000}
  sink:Europe <- window connector=print

flink "orders of Asia"
  source:orders connector=kafka options={bootstrapServers=kafka:9092 topics=orders} watermark={strategy=none}
  keyBy <- source:orders key=[shop]
  window <- keyBy window={clock=processing shape=tumbling size=60000}
  sink:Asia <- window connector=print
*/
