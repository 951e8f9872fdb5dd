/** What a pattern does with other matches once it has one. Mirrors `org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy`. */
export class AfterMatchSkipStrategy {
  private constructor(
    readonly strategy: string,
    readonly to?: string,
  ) {}

  /** Emits every match. The default. */
  static noSkip(): AfterMatchSkipStrategy {
    return new AfterMatchSkipStrategy("no skip")
  }

  /** Drops matches that begin with the same record. */
  static skipToNext(): AfterMatchSkipStrategy {
    return new AfterMatchSkipStrategy("skip to next")
  }

  /** Drops matches that share a record with the one emitted. */
  static skipPastLastEvent(): AfterMatchSkipStrategy {
    return new AfterMatchSkipStrategy("skip past last event")
  }

  /** Drops matches that begin before the first record of a stage. */
  static skipToFirst(patternName: string): AfterMatchSkipStrategy {
    return new AfterMatchSkipStrategy("skip to first", patternName)
  }

  /** Drops matches that begin before the last record of a stage. */
  static skipToLast(patternName: string): AfterMatchSkipStrategy {
    return new AfterMatchSkipStrategy("skip to last", patternName)
  }

  /** Fails where the stage has no record, instead of taking it as `noSkip`. Only for `skipToFirst` and `skipToLast`. */
  throwExceptionOnMiss(): AfterMatchSkipStrategy {
    return this
  }
}
