// # Ignoring a finding, with a reason

import { KafkaSource, StreamExecutionEnvironment, TumblingProcessingTimeWindows, WatermarkStrategy } from "streamwright/flink"

interface Request {
  readonly host: string
  readonly bytes: number
  readonly timestamp: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const source = KafkaSource.builder<Request>().setBootstrapServers("kafka:9092").setTopics("requests").build()
const requests = env.fromSource(source, WatermarkStrategy.noWatermarks<Request>(), "requests").keyBy(r => r.host)

requests
  // streamwright-ignore processing-time-window, missing-watermark: an alarm must not wait for the slowest host
  .window(TumblingProcessingTimeWindows.of("10 s"))
  .sum("bytes")
  .print()

// streamwright-ignore processing-time-window: a graph of what goes on right now
requests.window(TumblingProcessingTimeWindows.of("1 min")).sum("bytes").print()

// streamwright-ignore processing-time-windows: a misspelt name silences nothing
// ^line warning unused-ignore: Nothing is reported here for processing-time-windows, so this ignore silences nothing.
//  help: Remove the comment.
requests.window(TumblingProcessingTimeWindows.of("5 min")).sum("bytes").print()
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning processing-time-window: This tumbling window of 5 min runs on the processing clock, but `Request` carries its own time in `timestamp: number` and `requests` can be replayed. After a replay or a backlog its results differ.
//  help: Use the event clock, or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
//  fix "Use the event clock, with watermarks at `requests` from `timestamp`" (changes-results)
//  - import { KafkaSource, StreamExecutionEnvironment, TumblingProcessingTimeWindows, WatermarkStrategy } from "streamwright/flink"
//  + import { KafkaSource, StreamExecutionEnvironment, TumblingEventTimeWindows, TumblingProcessingTimeWindows, WatermarkStrategy } from "streamwright/flink"
//  - const requests = env.fromSource(source, WatermarkStrategy.noWatermarks<Request>(), "requests").keyBy(r => r.host)
//  + const requests = env.fromSource(source, WatermarkStrategy.forBoundedOutOfOrderness<Request>("5 s").withTimestampAssigner(request => request.timestamp), "requests").keyBy(r => r.host)
//  - requests.window(TumblingProcessingTimeWindows.of("5 min")).sum("bytes").print()
//  + requests.window(TumblingEventTimeWindows.of("5 min")).sum("bytes").print()
