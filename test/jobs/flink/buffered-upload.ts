// # A function that buffers in operator state, and Kinesis at both ends

import {
  type CheckpointedFunction,
  type Collector,
  type FunctionInitializationContext,
  JsonDeserializationSchema,
  KinesisStreamsSink,
  KinesisStreamsSource,
  type ListState,
  ListStateDescriptor,
  ProcessFunction,
  SimpleStringSchema,
  StreamExecutionEnvironment,
  WatermarkStrategy,
} from "streamwright/flink"

interface Click {
  readonly page: string
  readonly session: string
}

class InBatches extends ProcessFunction<Click, string> implements CheckpointedFunction {
  private buffered!: ListState<Click>

  override processElement(click: Click, _: ProcessFunction.Context, out: Collector<string>): void {
    this.buffered.add(click)
    const clicks = [...this.buffered.get()]
    if (clicks.length < 100) return
    out.collect(JSON.stringify(clicks))
    this.buffered.clear()
  }

  snapshotState(): void {}

  initializeState(context: FunctionInitializationContext): void {
    const descriptor = new ListStateDescriptor<Click>("buffered-clicks")
    this.buffered = context.getOperatorStateStore().getListState(descriptor)
  }
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
env.enableCheckpointing("10 s")

env
  .fromSource(
    KinesisStreamsSource.builder<Click>()
      .setStreamArn("arn:aws:kinesis:eu-west-1:123456789012:stream/clicks")
      .setDeserializationSchema(new JsonDeserializationSchema<Click>())
      .build(),
    WatermarkStrategy.noWatermarks(),
    "clicks",
  )
  .process(new InBatches())
  .uid("in-batches")
  .sinkTo(
    KinesisStreamsSink.builder<string>()
      .setStreamArn("arn:aws:kinesis:eu-west-1:123456789012:stream/uploads")
      .setSerializationSchema(new SimpleStringSchema())
      .setPartitionKeyGenerator(upload => String(upload.length))
      .setMaxBatchSize(50)
      .setMaxTimeInBufferMS(1000)
      .setFailOnError(true)
      .build(),
  )
  .name("uploads")
env.execute("buffered-upload")

/* graph
flink buffered-upload checkpointInterval=10000
  source:clicks connector=kinesis options={deserializer=given streamArn=arn:aws:kinesis:eu-west-1:123456789012:stream/clicks} watermark={strategy=none}
  process <- source:clicks state=[{name=buffered-clicks scope=task type=list}] uid=in-batches
  sink:uploads <- process connector=kinesis options={failOnError=true maxBatchSize=50 maxTimeInBufferMS=1000 serializer=given streamArn=arn:aws:kinesis:eu-west-1:123456789012:stream/uploads}
*/
