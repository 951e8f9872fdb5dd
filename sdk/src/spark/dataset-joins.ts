import {
  broadcastSides,
  type Frame,
  functionsOf,
  joinCondition,
  type OperatorSettings,
  sideOf,
  timeBound,
} from "@streamwright/graph"
import type { Column } from "./column.js"
import type { DataFrame, Dataset } from "./dataset.js"
import { DatasetColumns } from "./dataset-columns.js"
import { type JoinType, joinTypeOf } from "./join-type.js"

/** The key under which a dataset keeps its place among other frames. */
export const frameOf: unique symbol = Symbol("frame")

/** The rows of two frames together. Part of what mirrors `org.apache.spark.sql.Dataset`. */
export abstract class DatasetJoins<T> extends DatasetColumns<T> {
  abstract readonly [frameOf]: Frame

  /** The rows of both, column by column in their order. */
  union(other: Dataset<T>): Dataset<T> {
    return this.next("union", {}, other)
  }

  /** The same as `union`. */
  unionAll(other: Dataset<T>): Dataset<T> {
    return this.union(other)
  }

  /** The rows of both, column by column by name. */
  unionByName(other: Dataset<T>, allowMissingColumns = false): Dataset<T> {
    return this.next("union", {}, other)
  }

  /** The rows that both have, each once. */
  intersect(other: Dataset<T>): Dataset<T> {
    return this.next("intersect", {}, other)
  }

  /** The rows that the other has not, each once. The other must not be a stream. */
  except(other: Dataset<T>): Dataset<T> {
    return this.next("except", {}, other)
  }

  /** The rows that both have, as often as both have them. Refused on streams. */
  intersectAll(other: Dataset<T>): Dataset<T> {
    return this.intersect(other)
  }

  /** The rows that the other has not so often. Refused on streams. */
  exceptAll(other: Dataset<T>): Dataset<T> {
    return this.except(other)
  }

  /**
   * Pairs of rows: with equal columns of these names, or for which a condition holds. Of two streams, a condition on
   * their event times, such as `a.at BETWEEN b.at AND b.at + INTERVAL 1 HOUR`, lets both sides forget.
   */
  join(
    right: Dataset<unknown>,
    on?: string | readonly string[] | Column,
    joinType: JoinType = "inner",
  ): DataFrame {
    return this.joined(right, on, joinType)
  }

  /** As `join`, with both rows whole. */
  joinWith<U>(other: Dataset<U>, condition: Column, joinType: JoinType = "inner"): Dataset<[T, U]> {
    return this.joined(other, condition, joinType)
  }

  /** Every row with every other. */
  crossJoin(right: Dataset<unknown>): DataFrame {
    return this.joined(right, undefined, "cross")
  }

  private joined<U>(
    right: Dataset<unknown>,
    on: string | readonly string[] | Column | undefined,
    type: JoinType,
  ): Dataset<U> {
    const names = typeof on === "string" ? [on] : on && "map" in on ? on : undefined
    const text = on === undefined || names ? undefined : String(on)
    return this.next(
      "join",
      {
        joinType: joinTypeOf(type),
        key: names,
        within: text === undefined ? undefined : timeBound(text),
        ...this.comparing(text, right),
      },
      right,
    )
  }

  /** What a condition says of both frames, and which of them are to be sent whole. */
  private comparing(text: string | undefined, right: Dataset<unknown>): OperatorSettings {
    const [left, other] = [this[frameOf], right[frameOf]]
    const sides = broadcastSides(left, other)
    return {
      condition: text === undefined ? undefined : joinCondition(text, frame => sideOf(frame, left, other)),
      broadcasts: sides.length > 0 ? sides : undefined,
      ...functionsOf(text === undefined ? [] : [text]),
    }
  }
}
