// Functions over numbers. Written by `npm run spark-functions`; change scripts/spark-functions.txt instead.
import type { Column, ColumnOrName } from "../column.js"
import type { Literal } from "../column-operators.js"
import { called, literal } from "./called.js"

/** The function of this name. */
export function abs(column: ColumnOrName): Column {
  return called("abs", column)
}

/** The function of this name. */
export function acos(column: ColumnOrName): Column {
  return called("acos", column)
}

/** The function of this name. */
export function acosh(column: ColumnOrName): Column {
  return called("acosh", column)
}

/** The function of this name. */
export function asin(column: ColumnOrName): Column {
  return called("asin", column)
}

/** The function of this name. */
export function asinh(column: ColumnOrName): Column {
  return called("asinh", column)
}

/** The function of this name. */
export function atan(column: ColumnOrName): Column {
  return called("atan", column)
}

/** The function of this name. */
export function atanh(column: ColumnOrName): Column {
  return called("atanh", column)
}

/** The function of this name. */
export function cos(column: ColumnOrName): Column {
  return called("cos", column)
}

/** The function of this name. */
export function cosh(column: ColumnOrName): Column {
  return called("cosh", column)
}

/** The function of this name. */
export function sin(column: ColumnOrName): Column {
  return called("sin", column)
}

/** The function of this name. */
export function sinh(column: ColumnOrName): Column {
  return called("sinh", column)
}

/** The function of this name. */
export function tan(column: ColumnOrName): Column {
  return called("tan", column)
}

/** The function of this name. */
export function tanh(column: ColumnOrName): Column {
  return called("tanh", column)
}

/** The function of this name. */
export function cot(column: ColumnOrName): Column {
  return called("cot", column)
}

/** The function of this name. */
export function csc(column: ColumnOrName): Column {
  return called("csc", column)
}

/** The function of this name. */
export function sec(column: ColumnOrName): Column {
  return called("sec", column)
}

/** The function of this name. */
export function exp(column: ColumnOrName): Column {
  return called("exp", column)
}

/** The function of this name. */
export function sqrt(column: ColumnOrName): Column {
  return called("sqrt", column)
}

/** The function of this name. */
export function cbrt(column: ColumnOrName): Column {
  return called("cbrt", column)
}

/** The function of this name. */
export function signum(column: ColumnOrName): Column {
  return called("signum", column)
}

/** The angle of a point, in radians. */
export function atan2(y: Column | Literal, x: Column | Literal): Column {
  return called("atan2", literal(y), literal(x))
}

/** A whole number as binary digits. */
export function bin(column: ColumnOrName): Column {
  return called("bin", column)
}

/** How many bits are set. */
export function bit_count(column: ColumnOrName): Column {
  return called("bit_count", column)
}

/** The bit at a position, from the right and from 0. */
export function bit_get(column: ColumnOrName, position: ColumnOrName): Column {
  return called("bit_get", column, position)
}

/** Every bit the other way. */
export function bitwise_not(column: ColumnOrName): Column {
  return called("bitwise_not", column)
}

/** Rounded, halves to the even digit. */
export function bround(column: ColumnOrName, scale?: Column | Literal): Column {
  return called("bround", column, literal(scale))
}

/** The next whole number that is not less. */
export function ceil(column: ColumnOrName, scale?: Column | Literal): Column {
  return called("ceil", column, literal(scale))
}

/** The same as `ceil`. */
export function ceiling(column: ColumnOrName, scale?: Column | Literal): Column {
  return called("ceiling", column, literal(scale))
}

/** Digits of one base as digits of another. */
export function conv(column: ColumnOrName, fromBase: number, toBase: number): Column {
  return called("conv", column, literal(fromBase), literal(toBase))
}

/** Radians as degrees. */
export function degrees(column: ColumnOrName): Column {
  return called("degrees", column)
}

/** Euler's number. */
export function e(): Column {
  return called("e")
}

/** The exponential less one, exact near 0. */
export function expm1(column: ColumnOrName): Column {
  return called("expm1", column)
}

/** The factorial, of 0 to 20. */
export function factorial(column: ColumnOrName): Column {
  return called("factorial", column)
}

/** The next whole number that is not greater. */
export function floor(column: ColumnOrName, scale?: Column | Literal): Column {
  return called("floor", column, literal(scale))
}

/** The same as `bit_get`. */
export function getbit(column: ColumnOrName, position: ColumnOrName): Column {
  return called("getbit", column, position)
}

/** The greatest of several columns; nulls are left out. */
export function greatest(...columns: readonly ColumnOrName[]): Column {
  return called("greatest", ...columns)
}

/** A number, text or binary as hexadecimal digits. */
export function hex(column: ColumnOrName): Column {
  return called("hex", column)
}

/** The length of the hypotenuse. */
export function hypot(a: Column | Literal, b: Column | Literal): Column {
  return called("hypot", literal(a), literal(b))
}

/** The least of several columns; nulls are left out. */
export function least(...columns: readonly ColumnOrName[]): Column {
  return called("least", ...columns)
}

/** The natural logarithm. */
export function ln(column: ColumnOrName): Column {
  return called("ln", column)
}

/** The natural logarithm. */
export function log(column: ColumnOrName): Column {
  return called("log", column)
}

/** The logarithm to base 10. */
export function log10(column: ColumnOrName): Column {
  return called("log10", column)
}

/** The natural logarithm of one more, exact near 0. */
export function log1p(column: ColumnOrName): Column {
  return called("log1p", column)
}

/** The logarithm to base 2. */
export function log2(column: ColumnOrName): Column {
  return called("log2", column)
}

/** The first, or the second where the first is no number. */
export function nanvl(column1: ColumnOrName, column2: ColumnOrName): Column {
  return called("nanvl", column1, column2)
}

/** The number with the other sign. */
export function negative(column: ColumnOrName): Column {
  return called("negative", column)
}

/** The circle's number. */
export function pi(): Column {
  return called("pi")
}

/** The remainder that is never negative. */
export function pmod(dividend: Column | Literal, divisor: Column | Literal): Column {
  return called("pmod", literal(dividend), literal(divisor))
}

/** The number as it is. */
export function positive(column: ColumnOrName): Column {
  return called("positive", column)
}

/** A power. */
export function pow(base: Column | Literal, exponent: Column | Literal): Column {
  return called("pow", literal(base), literal(exponent))
}

/** The same as `pow`. */
export function power(base: Column | Literal, exponent: Column | Literal): Column {
  return called("power", literal(base), literal(exponent))
}

/** Degrees as radians. */
export function radians(column: ColumnOrName): Column {
  return called("radians", column)
}

/** A random number from 0 to 1, another in every row and every attempt. */
export function rand(seed?: number): Column {
  return called("rand", literal(seed))
}

/** A random number of the standard normal distribution. */
export function randn(seed?: number): Column {
  return called("randn", literal(seed))
}

/** The nearest whole number, as a double. */
export function rint(column: ColumnOrName): Column {
  return called("rint", column)
}

/** Rounded to so many decimal places, 0 by default; halves away from 0. */
export function round(column: ColumnOrName, scale?: Column | Literal): Column {
  return called("round", column, literal(scale))
}

/** Bits shifted to the left. */
export function shiftleft(column: ColumnOrName, numBits: number): Column {
  return called("shiftleft", column, literal(numBits))
}

/** Bits shifted to the right, the sign kept. */
export function shiftright(column: ColumnOrName, numBits: number): Column {
  return called("shiftright", column, literal(numBits))
}

/** Bits shifted to the right, with zeros from the left. */
export function shiftrightunsigned(column: ColumnOrName, numBits: number): Column {
  return called("shiftrightunsigned", column, literal(numBits))
}

/** The same as `signum`. */
export function sign(column: ColumnOrName): Column {
  return called("sign", column)
}

/** A sum, or null where it overflows. */
export function try_add(left: ColumnOrName, right: ColumnOrName): Column {
  return called("try_add", left, right)
}

/** A quotient, or null for a division by 0. */
export function try_divide(left: ColumnOrName, right: ColumnOrName): Column {
  return called("try_divide", left, right)
}

/** A remainder, or null for a division by 0. */
export function try_mod(left: ColumnOrName, right: ColumnOrName): Column {
  return called("try_mod", left, right)
}

/** A product, or null where it overflows. */
export function try_multiply(left: ColumnOrName, right: ColumnOrName): Column {
  return called("try_multiply", left, right)
}

/** A difference, or null where it overflows. */
export function try_subtract(left: ColumnOrName, right: ColumnOrName): Column {
  return called("try_subtract", left, right)
}

/** Binary from hexadecimal digits. */
export function unhex(column: ColumnOrName): Column {
  return called("unhex", column)
}

/** A random number between two bounds. */
export function uniform(min: Column | Literal, max: Column | Literal, seed?: Column | Literal): Column {
  return called("uniform", literal(min), literal(max), literal(seed))
}

/** In which of so many bars between two bounds the value falls. */
export function width_bucket(
  value: ColumnOrName,
  min: ColumnOrName,
  max: ColumnOrName,
  numBucket: Column | Literal,
): Column {
  return called("width_bucket", value, min, max, literal(numBucket))
}
