import type { Input, JobBuilder } from "@streamwright/graph"
import { type Flow, source } from "../../flow.js"
import { openJob, recorded } from "../../record.js"
import { Configuration, type ConfigurationValue, JobConfiguration } from "../configuration.js"
import { jobName } from "../job-name.js"
import type { EnvironmentSettings } from "./environment-settings.js"
import { StatementSet } from "./statement-set.js"
import { statement } from "./statements.js"
import { Table, TableResult } from "./table.js"

/** Settings of SQL by their full names. Mirrors `org.apache.flink.table.api.TableConfig`. */
export class TableConfig {
  constructor(private readonly configuration: JobConfiguration) {}

  set(key: string, value: ConfigurationValue): this {
    this.configuration.set(key, value)
    return this
  }
}

/** What environments for SQL have in common. */
export abstract class SqlEnvironment {
  /** What queries can name and this program knows. */
  protected readonly views = new Map<string, Flow>()

  protected constructor(
    protected readonly builder: JobBuilder,
    private readonly configuration: JobConfiguration,
  ) {}

  getConfig(): TableConfig {
    return new TableConfig(this.configuration)
  }

  /** The result of a query over the views that it names. */
  sqlQuery(query: string): Table {
    return new Table(this.query(statement(query).sql))
  }

  /** Runs one statement. An `INSERT` starts a job of its own at once; use a statement set for several. */
  executeSql(text: string): TableResult {
    const { sql, computes, makes } = statement(text)
    if (computes) {
      const flow = this.query(sql)
      if (makes !== undefined) this.views.set(makes, flow)
    }
    return new TableResult()
  }

  /** Several `INSERT`s that run together, as one job. */
  createStatementSet(): StatementSet {
    return new StatementSet(sql => this.executeSql(sql))
  }

  /** A table or view by its name. */
  from(path: string): Table {
    const known = this.views.get(path)
    return new Table(known ?? source(this.builder, { connector: "table", options: { table: path } }))
  }

  /** A function that queries can call by a name. Its class, or an object of it. */
  createTemporarySystemFunction(name: string, userDefinedFunction: object): void {}

  /** As `createTemporarySystemFunction`, with a name inside the current catalog and database. */
  createTemporaryFunction(path: string, userDefinedFunction: object): void {}

  private query(sql: string): Flow {
    const words = new Set(sql.split(/\W+/))
    const inputs: Input[] = [...this.views].filter(([name]) => words.has(name)).map(([, { input }]) => input)
    const draft = this.builder.add("sql", { sql }, inputs)
    return { builder: this.builder, input: { from: draft } }
  }
}

/** SQL over tables that are created with it. Mirrors `org.apache.flink.table.api.TableEnvironment`. */
export class TableEnvironment extends SqlEnvironment {
  static create(settings: EnvironmentSettings | Configuration): TableEnvironment {
    const builder: JobBuilder = openJob("flink", () => jobName(builder))
    const configuration = new JobConfiguration(builder)
    configuration.setAll(settings instanceof Configuration ? settings : settings[recorded])
    return new TableEnvironment(builder, configuration)
  }
}
