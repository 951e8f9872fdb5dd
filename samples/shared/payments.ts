import type { DataStream } from "streamwright/flink"

/** A card payment as the payment gateway writes it to the topic `payments`. */
export interface Payment {
  readonly paymentId: string
  readonly orderId: string
  readonly cardId: string
  readonly kind: "purchase" | "withdrawal"
  readonly state: "approved" | "declined"
  readonly cents: number
  /** When the card was used, in milliseconds since 1970. */
  readonly paidAt: number
}

/** Only the payments that moved money. */
export function approved(payments: DataStream<Payment>): DataStream<Payment> {
  return payments.filter(payment => payment.state === "approved").name("approved")
}
