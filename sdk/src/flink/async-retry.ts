/** When a call is made again. Mirrors `org.apache.flink.streaming.api.functions.async.AsyncRetryStrategy`. */
export interface AsyncRetryStrategy<OUT> {
  canRetry(currentAttempts: number): boolean
  /** Milliseconds. */
  getBackoffTimeMillis(currentAttempts: number): number
  /** Carries the type for the type checker only; it never has a value. */
  readonly answers?: OUT
}

/** Mirrors `org.apache.flink.streaming.util.retryable.RetryPredicates`. */
export const RetryPredicates = {
  /** For calls that answered with nothing. */
  EMPTY_RESULT_PREDICATE: (results: readonly unknown[]): boolean => results.length === 0,
  /** For calls that failed. */
  HAS_EXCEPTION_PREDICATE: (error: Error): boolean => error !== undefined,
}

/** What the builders of retry strategies have in common. */
abstract class RetryStrategyBuilder<OUT> {
  constructor(
    private readonly maxAttempts: number,
    private readonly delays: (attempt: number) => number,
  ) {}

  /** Asks again for answers like these. */
  ifResult(resultRetryPredicate: (results: readonly OUT[]) => boolean): this {
    return this
  }

  /** Asks again after errors like these. */
  ifException(exceptionRetryPredicate: (error: Error) => boolean): this {
    return this
  }

  build(): AsyncRetryStrategy<OUT> {
    return {
      canRetry: attempts => attempts <= this.maxAttempts,
      getBackoffTimeMillis: this.delays,
    }
  }
}

/** The same time between attempts. Mirrors `AsyncRetryStrategies.FixedDelayRetryStrategyBuilder`. */
class FixedDelayRetryStrategyBuilder<OUT> extends RetryStrategyBuilder<OUT> {
  /** `backoffTimeMillis`: milliseconds from one attempt to the next. */
  constructor(maxAttempts: number, backoffTimeMillis: number) {
    super(maxAttempts, () => backoffTimeMillis)
  }
}

/** More time before each attempt. Mirrors `AsyncRetryStrategies.ExponentialBackoffDelayRetryStrategyBuilder`. */
class ExponentialBackoffDelayRetryStrategyBuilder<OUT> extends RetryStrategyBuilder<OUT> {
  /** Delays in milliseconds: the first, the longest, and by how much each is longer than the one before. */
  constructor(maxAttempts: number, initialDelay: number, maxRetryDelay: number, multiplier: number) {
    super(maxAttempts, attempt => Math.min(maxRetryDelay, initialDelay * multiplier ** (attempt - 1)))
  }
}

/** Mirrors `org.apache.flink.streaming.util.retryable.AsyncRetryStrategies`. */
export const AsyncRetryStrategies = {
  FixedDelayRetryStrategyBuilder,
  ExponentialBackoffDelayRetryStrategyBuilder,
  /** Never asks again. */
  NO_RETRY_STRATEGY: {
    canRetry: () => false,
    getBackoffTimeMillis: () => -1,
  } satisfies AsyncRetryStrategy<never>,
}
