// # A factory of jobs called twice: two jobs, and one finding on the line that they share

import { defineJob } from "streamwright"
import { KafkaSource, StreamExecutionEnvironment, TumblingProcessingTimeWindows, WatermarkStrategy } from "streamwright/flink"

interface Order {
  readonly shop: string
}

const counting = (region: string, size: string) =>
  defineJob({ name: `orders of ${region}` }, () => {
    const source = KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics("orders").build()
    StreamExecutionEnvironment.getExecutionEnvironment()
      .fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "orders")
      .keyBy(order => order.shop)
      .window(TumblingProcessingTimeWindows.of(size))
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info processing-time-window: This tumbling window of 1 min runs on the processing clock, but `orders` can be replayed. After a replay or a backlog its results differ.
//  help: Use the event clock, or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
//  fix "Use the event clock, with watermarks at `orders` from the time of the record" (changes-results)
//  - import { KafkaSource, StreamExecutionEnvironment, TumblingProcessingTimeWindows, WatermarkStrategy } from "streamwright/flink"
//  + import { KafkaSource, StreamExecutionEnvironment, TumblingEventTimeWindows, WatermarkStrategy } from "streamwright/flink"
//  - .fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "orders")
//  + .fromSource(source, WatermarkStrategy.forBoundedOutOfOrderness("5 s"), "orders")
//  - .window(TumblingProcessingTimeWindows.of(size))
//  + .window(TumblingEventTimeWindows.of(size))
      .reduce((_, later) => later)
      .print()
      .name(region)
  })

export const europe = counting("Europe", "1 min")
export const asia = counting("Asia", "1 min")

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
