/** A rule that speaks, and the part of the job that it speaks because of. */
export interface Case {
  readonly rule: string
  readonly known: string
  /** What stands there instead so that nobody knows it; `load()` where absent. */
  readonly unknown?: string
  readonly job: string
}

export const flink = `
import { KafkaSource, StreamExecutionEnvironment, TumblingEventTimeWindows, WatermarkStrategy } from "streamwright/flink"
interface Order { readonly shopId: string; readonly placedAt: number }
declare function load(): any
const env = StreamExecutionEnvironment.getExecutionEnvironment()
`

export const spark = `
import { SparkSession, Trigger, col, window } from "streamwright/spark"
declare function load(): any
const spark = SparkSession.builder().appName("views").getOrCreate()
const views = spark.readStream.format("kafka").option("subscribe", "views").load()
`
