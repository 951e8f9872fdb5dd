/**
 * The text of an SQL query, as written: `` sql`SELECT …` ``. It only tells editors that the text is SQL;
 * values are put in as they are, so nothing that a stranger wrote belongs in one.
 */
export function sql(text: TemplateStringsArray, ...values: readonly (string | number | boolean)[]): string {
  return String.raw({ raw: text }, ...values)
}
