import { after, type Flow } from "../../flow.js"
import { recorded } from "../../record.js"
import type { Row } from "./row.js"

/** A table that changes as records come. Mirrors `org.apache.flink.table.api.Table`. */
export class Table {
  readonly [recorded]: Flow

  constructor(flow: Flow) {
    this[recorded] = flow
  }

  /** A pipeline that writes this table to one that was created. It runs with `execute`, or in a statement set. */
  insertInto(tablePath: string): TablePipeline {
    after(this[recorded], "sink", { connector: "table", options: { table: tablePath } })
    return new TablePipeline()
  }

  /** As `insertInto`, and runs it at once, as a job of its own. */
  executeInsert(tablePath: string): TableResult {
    return this.insertInto(tablePath).execute()
  }

  /** Brings the rows to the program that submits the job. */
  execute(): TableResult {
    after(this[recorded], "sink", { connector: "collect" })
    return new TableResult()
  }
}

/** A table on its way into another. Mirrors `org.apache.flink.table.api.TablePipeline`. */
export class TablePipeline {
  execute(): TableResult {
    return new TableResult()
  }
}

/** What running a statement gives. Mirrors `org.apache.flink.table.api.TableResult`. */
export class TableResult {
  /** Waits for the end of the job, which an endless one has not. */
  await(): void {}

  /** Shows the rows as they come. */
  print(): void {}

  collect(): Iterable<Row> {
    return []
  }
}
