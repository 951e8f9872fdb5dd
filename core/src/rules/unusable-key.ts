import { isKnown, type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import { listed } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink stream that is keyed by bytes or an array of numbers.
 *
 * Records of a key must find each other by its hash. Two arrays of the same
 * bytes have different hashes, so their records would get to different tasks.
 *
 * ```ts
 * interface Upload { readonly digest: Uint8Array; readonly size: number }
 * const source = KafkaSource.builder<Upload>().setBootstrapServers("kafka:9092").setTopics("uploads").setGroupId("sizes").setValueOnlyDeserializer(new JsonDeserializationSchema<Upload>()).build()
 * env.fromSource(source, WatermarkStrategy.noWatermarks<Upload>(), "uploads").keyBy(u => u.digest).reduce((a, b) => ({ ...a, size: a.size + b.size })).print()
 * ```
 *
 * Not reported for a text made of it, nor for lists, which are compared by what
 * is in them:
 *
 * ```ts
 * interface Upload { readonly digest: Uint8Array; readonly size: number }
 * const source = KafkaSource.builder<Upload>().setBootstrapServers("kafka:9092").setTopics("uploads").setGroupId("sizes").setValueOnlyDeserializer(new JsonDeserializationSchema<Upload>()).build()
 * env.fromSource(source, WatermarkStrategy.noWatermarks<Upload>(), "uploads").keyBy(u => u.digest.join()).reduce((a, b) => ({ ...a, size: a.size + b.size })).print()
 * ```
 *
 * ```ts
 * interface Tagged { readonly tags: readonly string[]; readonly size: number }
 * const source = KafkaSource.builder<Tagged>().setBootstrapServers("kafka:9092").setTopics("tagged").setGroupId("sizes").setValueOnlyDeserializer(new JsonDeserializationSchema<Tagged>()).build()
 * env.fromSource(source, WatermarkStrategy.noWatermarks<Tagged>(), "tagged").keyBy(t => t.tags).reduce((a, b) => ({ ...a, size: a.size + b.size })).print()
 * ```
 */
export const unusableKey = rule({
  group: "keys",
  severity: "error",
  engine: ["flink:K7"],

  *check({ job, facts }) {
    if (job.engine !== "flink") return
    for (const operator of job.operators) {
      const arrays = arraysIn(operator, facts)
      if (arrays.length === 0) continue
      yield {
        at: settingPlace(operator, "key"),
        operator,
        shows: "on submit",
        message: `Flink takes no array for a key, because equal ones have different hashes: here ${listed(arrays)}.`,
        help: "Key by a text that is made of it, such as the bytes in hexadecimal digits.",
      }
    }
  },
})

/** Types that the engine sees as arrays of plain numbers. */
const array = /^((Int|Uint)(8|16|32)|Uint8Clamped|Float(32|64)|Big(Int|Uint)64)Array\b|^(Array)?Buffer\b/

function arraysIn(operator: Operator, facts: Facts): readonly string[] {
  const { key } = operator.settings
  if (traits(operator).output !== "keyed" || !isKnown(key)) return []
  const fields = facts.schema.of(operator)?.fields ?? []
  return key.flatMap(name => {
    const type = fields.find(field => field.name === name)?.type
    return type !== undefined && array.test(type) ? [`\`${name}\`, which is of type \`${type}\``] : []
  })
}
