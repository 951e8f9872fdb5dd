const domain = "kafka.example.com:9092"

/** The Kafka cluster that the samples read and write. */
export const brokers = `broker-1.${domain},broker-2.${domain}`
