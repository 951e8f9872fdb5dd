// # A promise in a comment above a plain script, in quotes that a repair keeps

/** @slo latency 2 s */

import { SparkSession, Trigger } from 'streamwright/spark';

const spark = SparkSession.builder().appName('script').getOrCreate();

spark.readStream
  .format('kafka')
  .option('subscribe', 'views')
  .load()
  .writeStream.format('kafka')
  .option('topic', 'out')
  // Twice a minute.
  .trigger(Trigger.ProcessingTime('30 seconds'))
  .start();
