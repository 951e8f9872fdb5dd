import { after, type Flow } from "../flow.js"
import type { Literal } from "./column-operators.js"
import type { DataFrame } from "./dataset.js"
import { Dataset } from "./dataset.js"

/** Changes or leaves out rows with nulls. Mirrors `org.apache.spark.sql.DataFrameNaFunctions`. */
export class DataFrameNaFunctions {
  constructor(private readonly flow: Flow) {}

  /** A value in the place of nulls: in these columns, or in all of its type; or by column. */
  fill(value: Literal | Readonly<Record<string, Literal>>, columns?: readonly string[]): DataFrame {
    return this.changed()
  }

  /** Other values in the place of these, in a column or in several; `"*"` is all. */
  replace(columns: string | readonly string[], replacement: Readonly<Record<string, Literal>>): DataFrame {
    return this.changed()
  }

  /** Leaves out rows with a null: `"any"`, the default, or `"all"`, in these columns or in all. */
  drop(how?: string | number | readonly string[], columns?: readonly string[]): DataFrame {
    return new Dataset(after(this.flow, "filter"))
  }

  private changed(): DataFrame {
    return new Dataset(after(this.flow, "select", { projection: { columns: [], keeps: true } }))
  }
}
