import type { JobBuilder, OperatorSettings } from "@streamwright/graph"
import { source } from "../flow.js"
import { recorded } from "../record.js"
import type { Source } from "./connectors/connector.js"
import type { FileProcessingMode } from "./constants.js"
import type { InputFormat, SourceFunction } from "./source-function.js"
import { DataStreamSource } from "./streams.js"
import type { TypeInformation } from "./types.js"
import type { WatermarkStrategy } from "./watermarks.js"

/** The part of `StreamExecutionEnvironment` that makes sources. */
export abstract class SourceEnvironment {
  abstract readonly [recorded]: { readonly builder: JobBuilder }

  /** A stream from a connector's source. `watermarkStrategy` says where the event time comes from. */
  fromSource<T>(
    source: Source<T>,
    watermarkStrategy: WatermarkStrategy<NoInfer<T>>,
    sourceName: string,
    typeInfo?: TypeInformation<T>,
  ): DataStreamSource<T> {
    const settings = { ...source[recorded], name: sourceName, watermark: watermarkStrategy[recorded] }
    return this.source(settings)
  }

  /** A bounded stream of these records. */
  fromData<T>(...data: readonly T[]): DataStreamSource<T>
  fromData<T>(data: readonly T[], typeInfo?: TypeInformation<T>): DataStreamSource<T>
  fromData<T>(...data: readonly unknown[]): DataStreamSource<T> {
    return this.source(given(data))
  }

  /** A bounded stream of these records. */
  fromCollection<T>(data: readonly T[], typeInfo?: TypeInformation<T>): DataStreamSource<T> {
    return this.source(given([data, ...(typeInfo === undefined ? [] : [typeInfo])]))
  }

  /** @deprecated Use `fromData`. */
  fromElements<T>(...data: readonly T[]): DataStreamSource<T> {
    return this.fromData(...data)
  }

  /** The whole numbers from one to another, both included. */
  fromSequence(from: number, to: number): DataStreamSource<number> {
    const options = from > to ? { options: { from, to } } : {}
    return this.source({ connector: "sequence", bounded: true, ...options })
  }

  /** Lines of text from a socket. Not for production: what was read is lost at a failure. */
  socketTextStream(hostname: string, port: number, delimiter = "\n", maxRetry = 0): DataStreamSource<string> {
    return this.source({ connector: "socket", options: { host: hostname, port } })
  }

  /** @deprecated Use `fromSequence`. */
  generateSequence(from: number, to: number): DataStreamSource<number> {
    return this.fromSequence(from, to)
  }

  /** Records of an input format. Use `fromSource`, with a `FileSource` for files. */
  createInput<T>(inputFormat: InputFormat<T>, typeInfo?: TypeInformation<T>): DataStreamSource<T> {
    return this.source({ connector: "custom" })
  }

  /** @deprecated Use `fromSource` with a `FileSource`. `interval`: milliseconds from one look at the path to the next. */
  readFile<T>(
    inputFormat: InputFormat<T>,
    filePath: string,
    watchType?: FileProcessingMode,
    interval?: number,
  ): DataStreamSource<T> {
    const options = { path: filePath, ...(interval === undefined ? {} : { interval }) }
    const bounded = watchType === "process-continuously" ? {} : { bounded: true }
    return this.source({ connector: "file", options, ...bounded })
  }

  /** @deprecated Flink keeps it for old sources only. Use `fromSource`. */
  addSource<T>(sourceFunction: SourceFunction<T>): DataStreamSource<T> {
    return this.source({ connector: "custom" })
  }

  private source<T>(settings: OperatorSettings): DataStreamSource<T> {
    return new DataStreamSource(source(this[recorded].builder, settings))
  }
}

/** Records that the program gives, one by one or in an array with their type: told is what Flink refuses. */
function given(data: readonly unknown[]): OperatorSettings {
  const [first, type] = data
  const isArray = Array.isArray(first) && !Array.isArray(type)
  const records: readonly unknown[] = isArray ? first : data
  const options = {
    ...(records.length === 0 && type === undefined ? { records: 0 } : {}),
    ...(records.includes(null) ? { nulls: true } : {}),
  }
  return {
    connector: "collection",
    bounded: true,
    ...(Object.keys(options).length > 0 ? { options } : {}),
  }
}
