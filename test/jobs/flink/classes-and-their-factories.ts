// # Static factories, `this` passed on, methods that chain, a process function that inherits its state

import { defineJob } from "streamwright"
import {
  type Collector,
  type DataStream,
  KafkaSource,
  KeyedProcessFunction,
  StateTtlConfig,
  StreamExecutionEnvironment,
  type ValueState,
  ValueStateDescriptor,
  WatermarkStrategy,
} from "streamwright/flink"

interface Login {
  readonly user: string
  readonly country: string
  readonly at: number
}

class Topic {
  static readonly servers = "kafka:9092"

  static of(name: string): Topic {
    return new Topic(name)
  }

  static all(...names: readonly string[]): Topic[] {
    return names.map(name => Topic.of(name))
  }

  private constructor(private readonly name: string) {}

  get label(): string {
    return `topic ${this.name}`
  }

  readBy(job: Logins): DataStream<Login> {
    const source = KafkaSource.builder<Login>().setBootstrapServers(Topic.servers).setTopics(this.name).build()
    return job.env.fromSource(source, job.strategy, this.label)
  }
}

abstract class Remembering extends KeyedProcessFunction<string, Login, Login> {
  protected last!: ValueState<Login>

  override open(): void {
    const last = new ValueStateDescriptor<Login>("last login")
    last.enableTimeToLive(StateTtlConfig.newBuilder("1 day").build())
    this.last = this.getRuntimeContext().getState(last)
  }
}

class Travelled extends Remembering {
  override processElement(login: Login, _: KeyedProcessFunction.Context<string>, out: Collector<Login>): void {
    if (this.last.value()?.country !== login.country) out.collect(login)
    this.last.update(login)
  }
}

class Logins {
  static create(): Logins {
    return new Logins().withDelay("20 s")
  }

  readonly env = StreamExecutionEnvironment.getExecutionEnvironment()
  private streams: DataStream<Login>[] = []
  private delay = "1 s"

  get strategy(): WatermarkStrategy<Login> {
    return WatermarkStrategy.forBoundedOutOfOrderness<Login>(this.delay).withTimestampAssigner(login => login.at)
  }

  withDelay(delay: string): this {
    this.delay = delay
    return this
  }

  add(topic: Topic): this {
    this.streams.push(topic.readBy(this))
    return this
  }

  detect(): void {
    const [first, ...others] = this.streams
    const perUser = first!.union(...others).keyBy(login => login.user)
    const report = new Report(this)
    report.write(perUser.process(new Travelled()).name("travelled"))
  }

  readonly describe = (what: string): string => `${what} after ${this.delay}`
}

class Report {
  constructor(private readonly of: Logins) {}

  write(stream: DataStream<Login>): void {
    stream.print().name(this.of.describe("logins"))
  }
}

export default defineJob({ name: "logins" }, () => {
  const [web, phone] = Topic.all("web", "phone")
  Logins.create().add(web!).add(phone!).detect()
})

/* graph
flink logins
  source:topic web connector=kafka options={bootstrapServers=kafka:9092 topics=web} watermark={bound=20000 strategy=bounded timestamp=at}
  source:topic phone connector=kafka options={bootstrapServers=kafka:9092 topics=phone} watermark={bound=20000 strategy=bounded timestamp=at}
  union <- source:topic web, source:topic phone
  keyBy <- union key=[user]
  process:travelled <- keyBy state=[{name="last login" scope=key timeToLive=86400000 type=value}]
  sink:logins after 20 s <- process:travelled connector=print
*/
