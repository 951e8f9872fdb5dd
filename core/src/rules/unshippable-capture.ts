import { rule } from "./rule.js"

/**
 * A connection, file, socket or thread that a function takes along from the program that builds
 * the job.
 *
 * Functions are sent to the tasks that run them, with everything they hold. A
 * connection cannot be sent: the engine refuses the function, or each task finds
 * one that is not connected to anything.
 *
 * ```ts
 * const pool = new Pool({ host: "database" })
 * env.fromSource(orderSource, inTime, "orders").filter(o => pool.has(o.shopId)).print()
 * ```
 *
 * Not reported where the function opens it in each task, or for what is plain data:
 *
 * ```ts
 * class Known extends RichFilterFunction<Order> {
 *   private pool!: Pool
 *   override open(): void {
 *     this.pool = new Pool({ host: "database" })
 *   }
 *   override filter(order: Order): boolean {
 *     return this.pool.has(order.shopId)
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").filter(new Known()).print()
 * ```
 *
 * ```ts
 * const shops = new Set(["berlin", "paris"])
 * env.fromSource(orderSource, inTime, "orders").filter(o => shops.has(o.shopId)).print()
 * ```
 */
export const unshippableCapture = rule({
  group: "functions",
  severity: "warning",
  engine: ["flink:G15"],

  *check({ job }) {
    const told = new Set<string>()
    for (const operator of job.operators) {
      for (const { what, text, at, declared } of operator.code?.notes ?? []) {
        const key = declared && `${declared.file} ${declared.start}`
        if (what !== "resource" || !declared || key === undefined || told.has(key)) continue
        told.add(key)
        const isField = declared.start === at.start
        yield {
          at,
          operator,
          shows: "on submit",
          message: `\`${text}\` is opened where the job is built, and cannot be sent along to the tasks that run this function.`,
          help: "Open it in `open()`, which runs in each task, and close it in `close()`.",
          because: isField ? [] : [{ at: declared, message: `\`${text}\` is opened here` }],
        }
      }
    }
  },
})
