import type { DataStream } from "streamwright/flink"

/** An order as the shops write it to the topic `orders`. */
export interface Order {
  readonly orderId: string
  readonly shopId: string
  readonly cents: number
  /** When the customer placed it, in milliseconds since 1970. */
  readonly placedAt: number
}

/** Leaves out what the shops order from themselves to see whether ordering works. */
export function withoutTestShops(orders: DataStream<Order>): DataStream<Order> {
  return orders.filter(order => !order.shopId.startsWith("test-")).name("without test shops")
}
