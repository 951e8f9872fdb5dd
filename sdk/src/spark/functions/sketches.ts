// Functions that estimate in a little state, and bitmaps. Written by `npm run spark-functions`; change scripts/spark-functions.txt instead.
import type { Column, ColumnOrName } from "../column.js"
import type { Literal } from "../column-operators.js"
import { called, literal } from "./called.js"

/** The bits that all bitmaps of a group have. */
export function bitmap_and_agg(column: ColumnOrName): Column {
  return called("bitmap_and_agg", column)
}

/** The bit of a number in its bitmap. */
export function bitmap_bit_position(column: ColumnOrName): Column {
  return called("bitmap_bit_position", column)
}

/** The bitmap that a number falls into. */
export function bitmap_bucket_number(column: ColumnOrName): Column {
  return called("bitmap_bucket_number", column)
}

/** A bitmap of the bits of a group. */
export function bitmap_construct_agg(column: ColumnOrName): Column {
  return called("bitmap_construct_agg", column)
}

/** How many bits a bitmap has. */
export function bitmap_count(column: ColumnOrName): Column {
  return called("bitmap_count", column)
}

/** The bits that some bitmap of a group has. */
export function bitmap_or_agg(column: ColumnOrName): Column {
  return called("bitmap_or_agg", column)
}

/** How often values occur, as a sketch. */
export function count_min_sketch(
  column: ColumnOrName,
  eps: Column | Literal,
  confidence: Column | Literal,
  seed?: Column | Literal,
): Column {
  return called("count_min_sketch", column, literal(eps), literal(confidence), literal(seed))
}

/** How many different values there are, as a sketch. */
export function hll_sketch_agg(column: ColumnOrName, lgConfigK?: Column | Literal): Column {
  return called("hll_sketch_agg", column, literal(lgConfigK))
}

/** The number that a sketch estimates. */
export function hll_sketch_estimate(column: ColumnOrName): Column {
  return called("hll_sketch_estimate", column)
}

/** Two sketches as one. */
export function hll_union(
  column1: ColumnOrName,
  column2: ColumnOrName,
  allowDifferentLgConfigK?: boolean,
): Column {
  return called("hll_union", column1, column2, literal(allowDifferentLgConfigK))
}

/** All sketches of a group as one. */
export function hll_union_agg(column: ColumnOrName, allowDifferentLgConfigK?: Column | Literal): Column {
  return called("hll_union_agg", column, literal(allowDifferentLgConfigK))
}

/** How values are distributed, as a sketch. Since Spark 4.1. */
export function kll_sketch_agg_bigint(column: ColumnOrName, k?: Column | Literal): Column {
  return called("kll_sketch_agg_bigint", column, literal(k))
}

/** How values are distributed, as a sketch. Since Spark 4.1. */
export function kll_sketch_agg_double(column: ColumnOrName, k?: Column | Literal): Column {
  return called("kll_sketch_agg_double", column, literal(k))
}

/** How values are distributed, as a sketch. Since Spark 4.1. */
export function kll_sketch_agg_float(column: ColumnOrName, k?: Column | Literal): Column {
  return called("kll_sketch_agg_float", column, literal(k))
}

/** All sketches of a group as one. Since Spark 4.1. */
export function kll_merge_agg_bigint(column: ColumnOrName, k?: Column | Literal): Column {
  return called("kll_merge_agg_bigint", column, literal(k))
}

/** All sketches of a group as one. Since Spark 4.1. */
export function kll_merge_agg_double(column: ColumnOrName, k?: Column | Literal): Column {
  return called("kll_merge_agg_double", column, literal(k))
}

/** All sketches of a group as one. Since Spark 4.1. */
export function kll_merge_agg_float(column: ColumnOrName, k?: Column | Literal): Column {
  return called("kll_merge_agg_float", column, literal(k))
}

/** Two sketches as one. Since Spark 4.1. */
export function kll_sketch_merge_bigint(left: ColumnOrName, right: ColumnOrName): Column {
  return called("kll_sketch_merge_bigint", left, right)
}

/** Two sketches as one. Since Spark 4.1. */
export function kll_sketch_merge_double(left: ColumnOrName, right: ColumnOrName): Column {
  return called("kll_sketch_merge_double", left, right)
}

/** Two sketches as one. Since Spark 4.1. */
export function kll_sketch_merge_float(left: ColumnOrName, right: ColumnOrName): Column {
  return called("kll_sketch_merge_float", left, right)
}

/** How many values a sketch has seen. Since Spark 4.1. */
export function kll_sketch_get_n_bigint(column: ColumnOrName): Column {
  return called("kll_sketch_get_n_bigint", column)
}

/** How many values a sketch has seen. Since Spark 4.1. */
export function kll_sketch_get_n_double(column: ColumnOrName): Column {
  return called("kll_sketch_get_n_double", column)
}

/** How many values a sketch has seen. Since Spark 4.1. */
export function kll_sketch_get_n_float(column: ColumnOrName): Column {
  return called("kll_sketch_get_n_float", column)
}

/** The value below which a part of the rows lies, from 0 to 1. Since Spark 4.1. */
export function kll_sketch_get_quantile_bigint(sketch: ColumnOrName, rank: ColumnOrName): Column {
  return called("kll_sketch_get_quantile_bigint", sketch, rank)
}

/** The value below which a part of the rows lies, from 0 to 1. Since Spark 4.1. */
export function kll_sketch_get_quantile_double(sketch: ColumnOrName, rank: ColumnOrName): Column {
  return called("kll_sketch_get_quantile_double", sketch, rank)
}

/** The value below which a part of the rows lies, from 0 to 1. Since Spark 4.1. */
export function kll_sketch_get_quantile_float(sketch: ColumnOrName, rank: ColumnOrName): Column {
  return called("kll_sketch_get_quantile_float", sketch, rank)
}

/** Which part of the rows lies below a value, from 0 to 1. Since Spark 4.1. */
export function kll_sketch_get_rank_bigint(sketch: ColumnOrName, quantile: ColumnOrName): Column {
  return called("kll_sketch_get_rank_bigint", sketch, quantile)
}

/** Which part of the rows lies below a value, from 0 to 1. Since Spark 4.1. */
export function kll_sketch_get_rank_double(sketch: ColumnOrName, quantile: ColumnOrName): Column {
  return called("kll_sketch_get_rank_double", sketch, quantile)
}

/** Which part of the rows lies below a value, from 0 to 1. Since Spark 4.1. */
export function kll_sketch_get_rank_float(sketch: ColumnOrName, quantile: ColumnOrName): Column {
  return called("kll_sketch_get_rank_float", sketch, quantile)
}

/** A sketch for people. Since Spark 4.1. */
export function kll_sketch_to_string_bigint(column: ColumnOrName): Column {
  return called("kll_sketch_to_string_bigint", column)
}

/** A sketch for people. Since Spark 4.1. */
export function kll_sketch_to_string_double(column: ColumnOrName): Column {
  return called("kll_sketch_to_string_double", column)
}

/** A sketch for people. Since Spark 4.1. */
export function kll_sketch_to_string_float(column: ColumnOrName): Column {
  return called("kll_sketch_to_string_float", column)
}

/** What the first sketch has seen and the second has not. Since Spark 4.1. */
export function theta_difference(column1: ColumnOrName, column2: ColumnOrName): Column {
  return called("theta_difference", column1, column2)
}

/** What both sketches have seen. Since Spark 4.1. */
export function theta_intersection(column1: ColumnOrName, column2: ColumnOrName): Column {
  return called("theta_intersection", column1, column2)
}

/** What all sketches of a group have seen. Since Spark 4.1. */
export function theta_intersection_agg(column: ColumnOrName): Column {
  return called("theta_intersection_agg", column)
}

/** Which different values there are, as a sketch. Since Spark 4.1. */
export function theta_sketch_agg(column: ColumnOrName, lgNomEntries?: Column | Literal): Column {
  return called("theta_sketch_agg", column, literal(lgNomEntries))
}

/** The number that a sketch estimates. Since Spark 4.1. */
export function theta_sketch_estimate(column: ColumnOrName): Column {
  return called("theta_sketch_estimate", column)
}

/** Two sketches as one. Since Spark 4.1. */
export function theta_union(
  column1: ColumnOrName,
  column2: ColumnOrName,
  lgNomEntries?: Column | Literal,
): Column {
  return called("theta_union", column1, column2, literal(lgNomEntries))
}

/** All sketches of a group as one. Since Spark 4.1. */
export function theta_union_agg(column: ColumnOrName, lgNomEntries?: Column | Literal): Column {
  return called("theta_union_agg", column, literal(lgNomEntries))
}
