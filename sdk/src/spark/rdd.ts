/** The records of one batch, as `transform` and `foreachRDD` see them. Mirrors `org.apache.spark.rdd.RDD`. */
export interface RDD<T> {
  map<U>(fn: (value: T) => U): RDD<U>
  flatMap<U>(fn: (value: T) => Iterable<U>): RDD<U>
  filter(fn: (value: T) => boolean): RDD<T>
  mapPartitions<U>(fn: (values: Iterable<T>) => Iterable<U>): RDD<U>
  distinct(): RDD<T>
  union(other: RDD<T>): RDD<T>
  subtract(other: RDD<T>): RDD<T>
  sortBy<K>(fn: (value: T) => K, ascending?: boolean): RDD<T>
  keyBy<K>(fn: (value: T) => K): RDD<[K, T]>
  reduceByKey<K, V>(this: RDD<readonly [K, V]>, fn: (a: V, b: V) => V): RDD<[K, V]>
  join<K, V, W>(this: RDD<readonly [K, V]>, other: RDD<readonly [K, W]>): RDD<[K, [V, W]]>
  leftOuterJoin<K, V, W>(
    this: RDD<readonly [K, V]>,
    other: RDD<readonly [K, W]>,
  ): RDD<[K, [V, W | undefined]]>
  isEmpty(): boolean
  count(): number
  collect(): readonly T[]
  take(num: number): readonly T[]
  reduce(fn: (a: T, b: T) => T): T
  repartition(numPartitions: number): RDD<T>
  coalesce(numPartitions: number): RDD<T>
  cache(): RDD<T>
  persist(): RDD<T>
  unpersist(): RDD<T>
  foreach(fn: (value: T) => void): void
  foreachPartition(fn: (values: Iterable<T>) => void): void
  saveAsTextFile(path: string): void
  saveAsObjectFile(path: string): void
  getNumPartitions(): number
}
