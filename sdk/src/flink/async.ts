import { after } from "../flow.js"
import { recorded } from "../record.js"
import type { AsyncRetryStrategy } from "./async-retry.js"
import type { TimeUnit } from "./constants.js"
import { AbstractRichFunction, type TaskContext } from "./rich.js"
import { type DataStream, SingleOutputStreamOperator } from "./streams.js"

/** Takes the answer to a call. Mirrors `org.apache.flink.streaming.api.functions.async.ResultFuture`. */
export interface ResultFuture<OUT> {
  complete(result: readonly OUT[]): void
  completeExceptionally(error: Error): void
}

/** Calls something outside for each record without waiting. Mirrors `org.apache.flink.streaming.api.functions.async.AsyncFunction`. */
export abstract class AsyncFunction<IN, OUT> {
  abstract asyncInvoke(input: IN, resultFuture: ResultFuture<OUT>): void

  /** Called when the time is up; as it stands, the job fails. */
  timeout(input: IN, resultFuture: ResultFuture<OUT>): void {
    resultFuture.completeExceptionally(new Error("Async function call has timed out."))
  }
}

/** An `AsyncFunction` with a life. Keyed state is out of its reach. Mirrors `RichAsyncFunction`. */
export abstract class RichAsyncFunction<IN, OUT>
  extends AbstractRichFunction<TaskContext>
  implements AsyncFunction<IN, OUT>
{
  abstract asyncInvoke(input: IN, resultFuture: ResultFuture<OUT>): void

  /** Called when the time is up; as it stands, the job fails. */
  timeout(input: IN, resultFuture: ResultFuture<OUT>): void {
    resultFuture.completeExceptionally(new Error("Async function call has timed out."))
  }
}

type AsyncCall<IN, OUT> = AsyncFunction<IN, OUT> | AsyncFunction<IN, OUT>["asyncInvoke"]

/** Mirrors `org.apache.flink.streaming.api.datastream.AsyncDataStream`. `capacity` calls may be under way at once; default 100. */
export const AsyncDataStream = {
  /** Emits answers in the order of the records: one slow call holds up those behind it. */
  orderedWait: calling(true) as Wait,

  /** Emits answers as they come, though never past a watermark. */
  unorderedWait: calling(false) as Wait,

  /** As `orderedWait`, and asks again as the strategy says; `timeout` is for all attempts together. */
  orderedWaitWithRetry: calling(true, true) as WaitWithRetry,

  /** As `unorderedWait`, and asks again as the strategy says; `timeout` is for all attempts together. */
  unorderedWaitWithRetry: calling(false, true) as WaitWithRetry,
}

type Wait = <IN, OUT>(
  input: DataStream<IN>,
  asyncFunction: AsyncCall<IN, OUT>,
  timeout: number,
  timeUnit: TimeUnit,
  capacity?: number,
) => SingleOutputStreamOperator<OUT>

interface WaitWithRetry {
  <IN, OUT>(
    input: DataStream<IN>,
    asyncFunction: AsyncCall<IN, OUT>,
    timeout: number,
    timeUnit: TimeUnit,
    asyncRetryStrategy: AsyncRetryStrategy<OUT>,
  ): SingleOutputStreamOperator<OUT>
  <IN, OUT>(
    input: DataStream<IN>,
    asyncFunction: AsyncCall<IN, OUT>,
    timeout: number,
    timeUnit: TimeUnit,
    capacity: number,
    asyncRetryStrategy: AsyncRetryStrategy<OUT>,
  ): SingleOutputStreamOperator<OUT>
}

function calling(inOrder: boolean, retries?: true) {
  return <OUT>(
    input: DataStream<unknown>,
    asyncFunction: unknown,
    timeout: number,
    timeUnit: TimeUnit,
    capacity?: unknown,
  ): SingleOutputStreamOperator<OUT> => {
    const calls = {
      inOrder,
      ...(typeof capacity === "number" ? { capacity } : {}),
      ...(retries ? { retries } : {}),
    }
    return new SingleOutputStreamOperator(
      after(input[recorded], "async", { timeout: timeout * timeUnit, calls }),
    )
  }
}
