/** A function that SQL can call. Mirrors `org.apache.flink.table.functions.UserDefinedFunction`. */
export abstract class UserDefinedFunction {
  /** Called once before the first row. */
  open(context: FunctionContext): void {}

  close(): void {}

  /** Whether the same arguments always give the same result. */
  isDeterministic(): boolean {
    return true
  }
}

/** Mirrors `org.apache.flink.table.functions.FunctionContext`. */
export interface FunctionContext {
  getJobParameter(key: string, defaultValue: string): string
}

/** One value for each row. Its method is called `eval`. Mirrors `org.apache.flink.table.functions.ScalarFunction`. */
export abstract class ScalarFunction extends UserDefinedFunction {
  abstract eval(...values: readonly never[]): unknown
}

/** Any number of rows for each row, by `collect`. Its method is called `eval`. Mirrors `org.apache.flink.table.functions.TableFunction`. */
export abstract class TableFunction<T> extends UserDefinedFunction {
  abstract eval(...values: readonly never[]): void

  protected collect(row: T): void {}
}
