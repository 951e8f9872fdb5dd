import { columnText, type Selected, selectedText } from "./sql-columns.js"

/** The rows of a group, as the column `count`. */
export const rowCount: Selected = selectedText("count(*)", "count")

/** An aggregate over a column by its name, such as `sum(amount)`. */
export function aggregated(name: string, column: string): Selected {
  return selectedText(`${name}(${columnText(column)})`)
}
