import { type Table, type TablePipeline, TableResult } from "./table.js"

/** `INSERT`s that run together, as one job. Mirrors `org.apache.flink.table.api.StatementSet`. */
export class StatementSet {
  constructor(private readonly run: (sql: string) => void) {}

  /** Only `INSERT` is allowed. */
  addInsertSql(statement: string): this {
    this.run(statement)
    return this
  }

  /** Writes a table into one that was created. */
  addInsert(targetPath: string, table: Table): this {
    table.insertInto(targetPath)
    return this
  }

  add(tablePipeline: TablePipeline): this {
    return this
  }

  execute(): TableResult {
    return new TableResult()
  }
}

/** Mirrors `org.apache.flink.table.api.bridge.java.StreamStatementSet`. */
export class StreamStatementSet extends StatementSet {
  /** Leaves the statements to the stream environment, to run with its streams in one job. */
  attachAsDataStream(): void {}
}
