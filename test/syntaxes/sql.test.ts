import { describe, expect, it } from "vitest"
import { type Token, tokenize } from "./tokenize.js"

const embedded = [
  ["sql`SELECT 1`", "sql`«SELECT 1»`"],
  ["sql``", "sql``"],
  ["sql`SELECT ${id} FROM t`", "sql`«SELECT »${id}« FROM t»`"],
  ["sql`${id}`", "sql`${id}`"],
  ["sql<Row>`SELECT 1`", "sql<Row>`«SELECT 1»`"],
  ["sql<{ at: Date; ids: Array<string> }>`SELECT 1`", "sql<{ at: Date; ids: Array<string> }>`«SELECT 1»`"],
  ["env.sql`SELECT 1`", "env.sql`«SELECT 1»`"],
  ["env.tables?.sql<Row>`SELECT 1`", "env.tables?.sql<Row>`«SELECT 1»`"],
  ["sql `SELECT 1`", "sql `«SELECT 1»`"],
  ["run(sql`SELECT 1`, 2)", "run(sql`«SELECT 1»`, 2)"],
  ["sql`SELECT \\`user\\` FROM t`", "sql`«SELECT \\`user\\` FROM t»`"],
  ["sql`SELECT 'it''s ${name}'`", "sql`«SELECT 'it''s »${name}«'»`"],
  ["sql`SELECT \\`it's ${name}\\``", "sql`«SELECT \\`it's »${name}«\\`»`"],
  ['sql`SELECT "${name}"`', 'sql`«SELECT "»${name}«"»`'],
  ["sql`SELECT 1 -- \\` of ${name}`", "sql`«SELECT 1 -- \\` of »${name}`"],
  ["sql`SELECT /* \\` of ${name} */ 1`", "sql`«SELECT /* \\` of »${name}« */ 1»`"],
  ["sql`SELECT \\${1}`", "sql`«SELECT \\${1}»`"],
  [
    "sql`WHERE ${all ? sql`TRUE` : f(sql`x = ${x}`)}`",
    "sql`«WHERE »${all ? sql`«TRUE»` : f(sql`«x = »${x}`)}`",
  ],
  ["`plain ${sql`SELECT 1`}`", "`plain ${sql`«SELECT 1»`}`"],
]

const notEmbedded = [
  "`SELECT 1`",
  "mysql`SELECT 1`",
  "mysql `SELECT 1`",
  "sqlite`SELECT 1`",
  "sql(`SELECT 1`)",
  "open().sql`SELECT 1`",
  '"sql`SELECT 1`"',
  '`${"sql`SELECT 1`"}`',
  "// sql`SELECT 1`",
  "/* sql`SELECT 1` */",
  "/sql`SELECT 1`/",
  "`${/* sql`SELECT 1` */ 1}`",
]

const unclosed = [
  "'",
  '"',
  "\\`",
  "-- comment",
  "1\n  -- comment",
  "/* comment",
  "# comment",
  "[",
  "%{",
  "a/b /",
  "it's ${a} '${b}",
]

const sameAsSql = [
  "SELECT shop, SUM(amount) AS total FROM orders",
  "WHERE shop = 'a' AND \"b\" <> 'c'",
  "GROUP BY shop -- all of them",
  "-- a comment",
  "LIMIT 1 / 2",
]

const emptyTemplates = [
  "sql``",
  "sql<Row>``",
  "env.sql<Row>``",
  "env.tables?.sql``",
  "this.tables.sql``",
  "open(1).sql<Array<Row>>``; const after = 1",
  "open(1)?.sql``; const after = 1",
  "tables[0].sql<Row>``; const after = 1",
  "tables![0]!.sql``.rows(); const after = 1",
  "const rows = await env.sql``.rows()",
  "const job = { query: sql``, rows: [sql<Row>``] }",
  "export default () => env.query(sql``, { limit: 2 })",
]

const hosts = ["source.ts", "source.tsx", "source.js", "source.js.jsx"]

describe("templates tagged sql", () => {
  it.each(embedded)("%s is SQL, and TypeScript in its holes", async (code, marked) => {
    expect(await markSql(code)).toBe(marked)
  })

  it.each(notEmbedded)("%s is no SQL", async code => {
    expect(await markSql(code)).toBe(code)
  })

  it("is no SQL in the text of a JSX element", async () => {
    const code = "const page = <p>sql`SELECT 1`</p>"
    expect(await markSql(code, "source.tsx")).toBe(code)
  })

  it.each(unclosed)("end at their backtick whatever SQL leaves open: %s", async sql => {
    const after = 'const after = "text" // of it'
    const tokens = await tokenize(`sql\`SELECT ${sql}\` / 2 / 1\n${after}`)
    const expected = await tokenize(after)
    expect(tokens.slice(-expected.length)).toEqual(expected)
  })

  it.each(sameAsSql)("have the scopes that a file of SQL has: %s", async sql => {
    const tokens = await tokenize(`sql\`\n${sql}\n\``)
    const inner = tokens.slice(2, -1).map(({ text, scopes }) => ({ text, scopes: scopes.slice(2) }))
    const expected = await tokenize(sql, "source.sql")
    expect(inner).toEqual(expected.map(({ text, scopes }) => ({ text, scopes: scopes.slice(1) })))
  })

  it.each(hosts)("are SQL in %s", async host => {
    const tokens = await tokenize("table.query(sql`\n  SELECT /* all */ \\`user\\` FROM users`)", host)
    expect(innermostScopes(tokens)).toEqual(
      expect.arrayContaining([
        ["SELECT", "keyword.other.DML.sql"],
        ["/*", "punctuation.definition.comment.begin.sql"],
        [" all ", "comment.block.sql"],
        ["*/", "punctuation.definition.comment.end.sql"],
        ["user", "string.quoted.other.backtick.sql"],
        ["FROM", "keyword.other.DML.sql"],
      ]),
    )
  })

  it("set escaped backticks off as quotes", async () => {
    const tokens = await tokenize("sql`\\`user\\``")
    expect(innermostScopes(tokens.slice(2, -1))).toEqual([
      ["\\`", "punctuation.definition.string.begin.sql"],
      ["user", "string.quoted.other.backtick.sql"],
      ["\\`", "punctuation.definition.string.end.sql"],
    ])
  })

  it.each(emptyTemplates)("leave the host's scopes around the SQL as they are: %s", async code => {
    expect(await tokenize(code)).toEqual(await tokenizeAsOtherTag(code))
  })
})

/** Sets the stretches that are SQL in guillemets. */
async function markSql(code: string, host?: string): Promise<string> {
  const tokens = await tokenize(code, host)
  const marked = tokens.map(token => (isSql(token) ? `«${token.text}»` : token.text)).join("")
  return marked.replaceAll("»«", "")
}

function isSql({ scopes }: Token): boolean {
  return scopes.lastIndexOf("meta.embedded.block.sql") > scopes.lastIndexOf("meta.template.expression.ts")
}

async function tokenizeAsOtherTag(code: string): Promise<Token[]> {
  const tokens = await tokenize(code.replaceAll("sql", "tag"))
  return tokens.map(({ text, scopes }) => ({ text: text === "tag" ? "sql" : text, scopes }))
}

function innermostScopes(tokens: Token[]) {
  return tokens.map(({ text, scopes }) => [text, scopes.at(-1)])
}
