// # Lengths, slides, gaps and offsets of Flink's windows

import {
  Duration,
  EventTimeSessionWindows,
  ProcessingTimeSessionWindows,
  SlidingEventTimeWindows,
  SlidingProcessingTimeWindows,
  StreamExecutionEnvironment,
  TumblingEventTimeWindows,
  type WindowAssigner,
} from "streamwright/flink"

const env = StreamExecutionEnvironment.getExecutionEnvironment()

interface Reading {
  readonly sensor: string
  readonly value: number
}

function highest<W>(assigner: WindowAssigner<Reading, W>, lateness?: Duration) {
  const windows = env.fromData<Reading>({ sensor: "a", value: 1 }).keyBy(reading => reading.sensor).window(assigner)
  windows.allowedLateness(lateness ?? "0 s").reduce((a, b) => (a.value > b.value ? a : b)).print()
//                        ^^^^^^^^^^^^^^^^^ error impossible-window: Records cannot be allowed to be late by -5000 ms, which is less than nothing.
//  help: Write how late a record may be, or leave it out.
}

highest(TumblingEventTimeWindows.of("0 s"))
//                                  ^^^^^ error impossible-window: The length of a window must be above zero.
//  help: Write a length such as `5 min`.
highest(TumblingEventTimeWindows.of("1 min", "1 min"))
//                                           ^^^^^^^ error impossible-window: Windows that begin every 1 min cannot be shifted by 1 min; that is the start of another window.
//  help: Shift them by less than the slide.
highest(TumblingEventTimeWindows.of(Duration.ofHours(1), Duration.ofHours(-1)))
//                                                       ^^^^^^^^^^^^^^^^^^^^ error impossible-window: Windows that begin every 1 h cannot be shifted by 1 h; that is the start of another window.
//  help: Shift them by less than the slide.
highest(SlidingEventTimeWindows.of("1 h", "0 ms"))
//                                        ^^^^^^ error impossible-window: The slide of a window must be above zero.
//  help: Write a length such as `5 min`.
highest(SlidingEventTimeWindows.of("1 h", "10 min", "10 min"))
//                                                  ^^^^^^^^ error impossible-window: Windows that begin every 10 min cannot be shifted by 10 min; that is the start of another window.
//  help: Shift them by less than the slide.
highest(SlidingEventTimeWindows.of("1 h", "90 min"))
//                                        ^^^^^^^^ warning impossible-window: Windows of 1 h begin every 1 h 30 min, and Flink drops the records between them without a word.
//  help: Make the window as long as its slide, or longer.
highest(SlidingProcessingTimeWindows.of("10 s", "1 min"))
//                                              ^^^^^^^ warning impossible-window: Windows of 10 s begin every 1 min, and Flink drops the records between them without a word.
//  help: Make the window as long as its slide, or longer.
highest(SlidingEventTimeWindows.of("365 d", "1 ms"))
//                                          ^^^^^^ error impossible-window: Every record would belong to 31,536,000,000 windows; Flink takes ten million at most.
//  help: Raise the slide, or shorten the window.
highest(EventTimeSessionWindows.withGap("0 s"))
//                                      ^^^^^ error impossible-window: The gap of a session must be above zero.
//  help: Write a length such as `5 min`.
highest(ProcessingTimeSessionWindows.withGap(Duration.ofSeconds(-1)))
//                                           ^^^^^^^^^^^^^^^^^^^^^^ error impossible-window: The gap of a session must be above zero.
//  help: Write a length such as `5 min`.
highest(TumblingEventTimeWindows.of("1 min"), Duration.ofSeconds(-5))

// What is right: a time zone, a slide as long as the window, very many windows on the machine's clock.
highest(TumblingEventTimeWindows.of(Duration.ofDays(1), Duration.ofHours(-8)))
highest(SlidingEventTimeWindows.of("1 h", "1 h"))
highest(SlidingProcessingTimeWindows.of("365 d", "1 ms"))
highest(EventTimeSessionWindows.withDynamicGap(reading => reading.value))
