// # Repairs keep quotes, comments, layout, and imports that others need

import {
    TumblingProcessingTimeWindows, // per minute
    SlidingProcessingTimeWindows,
    StreamExecutionEnvironment,
} from 'streamwright/flink';
import { KafkaSource, WatermarkStrategy } from 'streamwright/flink';

interface Order {
  readonly shopId: string;
  readonly amount: number;
  readonly placedAt: number;
  readonly createdAt: number;
}

const env = StreamExecutionEnvironment.getExecutionEnvironment();
const source = KafkaSource.builder<Order>().setBootstrapServers('kafka:9092').setTopics('orders').build();

// ## Two places at once, one repair for each field that could be the time

env
  .fromSource(source, WatermarkStrategy.noWatermarks(), 'orders')
  .keyBy(o => o.shopId) // by shop
  .window(TumblingProcessingTimeWindows.of('1 min' /* short */))
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning processing-time-window: This tumbling window of 1 min runs on the processing clock, but `Order` carries its own time in `placedAt: number` and `orders` can be replayed. After a replay or a backlog its results differ.
//  help: Use the event clock, or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
//  fix "Use the event clock, with watermarks at `orders` from `placedAt`" (changes-results)
//  + TumblingEventTimeWindows,
//  - .fromSource(source, WatermarkStrategy.noWatermarks(), 'orders')
//  + .fromSource(source, WatermarkStrategy.forBoundedOutOfOrderness<Order>('5 s').withTimestampAssigner(order => order.placedAt), 'orders')
//  - .window(TumblingProcessingTimeWindows.of('1 min' /* short */))
//  + .window(TumblingEventTimeWindows.of('1 min' /* short */))
//  fix "Use the event clock, with watermarks at `orders` from `createdAt`" (changes-results)
//  + TumblingEventTimeWindows,
//  - .fromSource(source, WatermarkStrategy.noWatermarks(), 'orders')
//  + .fromSource(source, WatermarkStrategy.forBoundedOutOfOrderness<Order>('5 s').withTimestampAssigner(order => order.createdAt), 'orders')
//  - .window(TumblingProcessingTimeWindows.of('1 min' /* short */))
//  + .window(TumblingEventTimeWindows.of('1 min' /* short */))
  .sum('amount')
  .print();

// ## The assigner is still needed by another window

env.fromSource(source, WatermarkStrategy.forMonotonousTimestamps<Order>(), 'sorted').windowAll(TumblingProcessingTimeWindows.of('5 min')).sum('amount').print();
//                                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning processing-time-window: This tumbling window of 5 min runs on the processing clock, but the watermarks of `sorted` are ignored here, `Order` carries its own time in `placedAt: number` and `sorted` can be replayed. After a replay or a backlog its results differ.
//  help: Use the event clock, or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
//  because "WatermarkStrategy.forMonotonousTimestamps<Order>()": these watermarks are ignored
//  fix "Use the event clock" (changes-results)
//  + TumblingEventTimeWindows,
//  - env.fromSource(source, WatermarkStrategy.forMonotonousTimestamps<Order>(), 'sorted').windowAll(TumblingProcessingTimeWindows.of('5 min')).sum('amount').print();
//  + env.fromSource(source, WatermarkStrategy.forMonotonousTimestamps<Order>(), 'sorted').windowAll(TumblingEventTimeWindows.of('5 min')).sum('amount').print();

// ## Imported next to it

env
  .fromSource(source, WatermarkStrategy.forMonotonousTimestamps<Order>(), 'sliding')
  .windowAll(SlidingProcessingTimeWindows.of('5 min', '1 min'))
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning processing-time-window: This sliding window of 5 min runs on the processing clock, but the watermarks of `sliding` are ignored here, `Order` carries its own time in `placedAt: number` and `sliding` can be replayed. After a replay or a backlog its results differ.
//  help: Use the event clock, or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
//  because "WatermarkStrategy.forMonotonousTimestamps<Order>()": these watermarks are ignored
//  fix "Use the event clock" (changes-results)
//  - SlidingProcessingTimeWindows,
//  + SlidingEventTimeWindows,
//  - .windowAll(SlidingProcessingTimeWindows.of('5 min', '1 min'))
//  + .windowAll(SlidingEventTimeWindows.of('5 min', '1 min'))
  .sum('amount')
  .print();
