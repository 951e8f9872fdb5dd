/** What is known of a statement before its SQL is opened. */
export interface Statement {
  /** The text with every run of white space as one space, without a semicolon at its end. */
  readonly sql: string
  /** Whether it computes something; otherwise it only declares what it names. */
  readonly computes: boolean
  /** The view or table that it makes of a query. */
  readonly makes?: string
}

const query = /^(SELECT|WITH|VALUES|INSERT|EXECUTE STATEMENT SET|BEGIN STATEMENT SET)\b/i
const made =
  /^CREATE (?:OR (?:REPLACE|ALTER) )?(?:TEMPORARY )?(?:VIEW|TABLE) (?:IF NOT EXISTS )?([\w.`]+).*?\bAS (?:SELECT|WITH|VALUES)\b/i

/** Reads the first words of a statement. */
export function statement(text: string): Statement {
  const sql = text.replace(/\s+/g, " ").trim().replace(/ ?;$/, "")
  const name = made.exec(sql)?.[1]?.replaceAll("`", "")
  return name === undefined ? { sql, computes: query.test(sql) } : { sql, computes: true, makes: name }
}
