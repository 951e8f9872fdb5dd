import { AbstractRichFunction, type TaskContext } from "../rich.js"

/** Tells whether a record fits a stage of a pattern. Mirrors `org.apache.flink.cep.pattern.conditions.IterativeCondition`. */
export abstract class IterativeCondition<T> {
  abstract filter(value: T, context: IterativeCondition.Context<T>): boolean
}

export declare namespace IterativeCondition {
  /** What a condition can ask of the match so far. Mirrors `IterativeCondition.Context`. */
  interface Context<T> {
    getEventsForPattern(name: string): Iterable<T>
    /** Milliseconds since 1970 UTC. */
    timestamp(): number
    currentProcessingTime(): number
  }
}

/** A condition that looks at one record alone. Mirrors `org.apache.flink.cep.pattern.conditions.SimpleCondition`. */
export abstract class SimpleCondition<T> extends IterativeCondition<T> {
  abstract override filter(value: T): boolean

  static of<T>(filter: (value: T) => boolean): SimpleCondition<T> {
    return new (class extends SimpleCondition<T> {
      override filter(value: T): boolean {
        return filter(value)
      }
    })()
  }
}

/** A condition with a life. State is out of its reach. Mirrors `org.apache.flink.cep.pattern.conditions.RichIterativeCondition`. */
export abstract class RichIterativeCondition<T>
  extends AbstractRichFunction<TaskContext>
  implements IterativeCondition<T>
{
  abstract filter(value: T, context: IterativeCondition.Context<T>): boolean
}

/** A condition, or its method as an arrow function. */
export type Condition<T> = IterativeCondition<T> | IterativeCondition<T>["filter"]
