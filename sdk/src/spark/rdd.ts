/** The records of one batch, as `transform` and `foreachRDD` see them. Mirrors `org.apache.spark.rdd.RDD`. */
export interface RDD<T> {
  /** One record for each record. */
  map<U>(fn: (value: T) => U): RDD<U>
  /** Any number of records for each record. */
  flatMap<U>(fn: (value: T) => Iterable<U>): RDD<U>
  /** Keeps the records for which a function holds. */
  filter(fn: (value: T) => boolean): RDD<T>
  /** Runs a function once for all records of a partition. */
  mapPartitions<U>(fn: (values: Iterable<T>) => Iterable<U>): RDD<U>
  /** Each record once. */
  distinct(): RDD<T>
  /** The records of both. */
  union(other: RDD<T>): RDD<T>
  /** The records that the other has not. */
  subtract(other: RDD<T>): RDD<T>
  /** Sorts by what a function gives. */
  sortBy<K>(fn: (value: T) => K, ascending?: boolean): RDD<T>
  /** Pairs of what a function gives and the record. */
  keyBy<K>(fn: (value: T) => K): RDD<[K, T]>
  /** Reduces the values of each key. */
  reduceByKey<K, V>(this: RDD<readonly [K, V]>, fn: (a: V, b: V) => V): RDD<[K, V]>
  /** Pairs of values of a key. */
  join<K, V, W>(this: RDD<readonly [K, V]>, other: RDD<readonly [K, W]>): RDD<[K, [V, W]]>
  /** As `join`, and the values without a partner. */
  leftOuterJoin<K, V, W>(
    this: RDD<readonly [K, V]>,
    other: RDD<readonly [K, W]>,
  ): RDD<[K, [V, W | undefined]]>
  /** Whether there is no record. */
  isEmpty(): boolean
  /** How many records there are. */
  count(): number
  /** Brings all records to the driver. */
  collect(): readonly T[]
  /** The first `num` records. */
  take(num: number): readonly T[]
  /** All records reduced to one; fails without records. */
  reduce(fn: (a: T, b: T) => T): T
  /** Moves records over the network into so many partitions. */
  repartition(numPartitions: number): RDD<T>
  /** Fewer partitions, without moving records over the network. */
  coalesce(numPartitions: number): RDD<T>
  /** Keeps the records in memory. */
  cache(): RDD<T>
  /** The same as `cache`. */
  persist(): RDD<T>
  /** Gives back what `cache` took. */
  unpersist(): RDD<T>
  /** Runs a function for each record, on the machines. */
  foreach(fn: (value: T) => void): void
  /** Runs a function once for all records of a partition: the place for connections. */
  foreachPartition(fn: (values: Iterable<T>) => void): void
  /** Writes a directory of text. */
  saveAsTextFile(path: string): void
  /** Writes a directory in Java's serialization. */
  saveAsObjectFile(path: string): void
  /** How many partitions there are. */
  getNumPartitions(): number
}
