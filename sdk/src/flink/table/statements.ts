/** Statements that compute something; the others only declare what they name. */
const computes = /^(select|with|values|insert|execute\s+statement\s+set|begin\s+statement\s+set)\b/i

/** Statements that make something of a query, with its name. */
const makes =
  /^create\s+(?:or\s+(?:replace|alter)\s+)?(?:temporary\s+)?(?:view|table)\s+(?:if\s+not\s+exists\s+)?([\w.`]+).*?\bas\s+(?:select|with|values)\b/is

/** What is known of a statement before its SQL is opened. */
export interface Statement {
  /** The text with every run of white space as one space. */
  readonly sql: string
  /** Whether it computes something, so that it is an operator. */
  readonly computes: boolean
  /** The view or table that it makes of what it computes. */
  readonly makes?: string
}

/** Looks at the first words of a statement. */
export function statement(text: string): Statement {
  const sql = text.replace(/\s+/g, " ").trim().replace(/ ?;$/, "")
  const made = makes.exec(sql)?.[1]?.replaceAll("`", "")
  return made === undefined ? { sql, computes: computes.test(sql) } : { sql, computes: true, makes: made }
}
