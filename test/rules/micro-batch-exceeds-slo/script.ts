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
//                                ^^^^^^^^^^^^ warning micro-batch-exceeds-slo: A record can take 30.1 s to its result, but the job promises 2 s: micro-batch every 30 s + the batch itself, at best (100 ms).
//  help: Batch more often.
//  because "2 s": the job promises 2 s
//  because "'30 seconds'": the batch itself, at best (100 ms)
//  fix "Start a batch every 1 s" (safe)
//  - .trigger(Trigger.ProcessingTime('30 seconds'))
//  + .trigger(Trigger.ProcessingTime('1 second'))
  .start();
