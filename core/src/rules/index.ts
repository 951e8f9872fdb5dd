import { alignmentIgnored } from "./alignment-ignored.js"
import { appendWithoutEventTime } from "./append-without-event-time.js"
import { asyncCallNeverAnswered } from "./async-call-never-answered.js"
import { batchActionOnStream } from "./batch-action-on-stream.js"
import { batchAppendedAgain } from "./batch-appended-again.js"
import { batchComputedTwice } from "./batch-computed-twice.js"
import { batchOnlyFunction } from "./batch-only-function.js"
import { batchOnlyOperator } from "./batch-only-operator.js"
import { batchPartlyRead } from "./batch-partly-read.js"
import { blockingFunction } from "./blocking-function.js"
import { boundedJobAsStream } from "./bounded-job-as-stream.js"
import { chainedState } from "./chained-state.js"
import { checkpointsInMemory } from "./checkpoints-in-memory.js"
import { collatedStateKey } from "./collated-state-key.js"
import { colonInStepName } from "./colon-in-step-name.js"
import { commitExceedsSlo } from "./commit-exceeds-slo.js"
import { commitWithoutCheckpoints } from "./commit-without-checkpoints.js"
import { conflictingGroupFunctions } from "./conflicting-group-functions.js"
import { defaultShufflePartitions } from "./default-shuffle-partitions.js"
import { delayedBatches } from "./delayed-batches.js"
import { deprecatedTrigger } from "./deprecated-trigger.js"
import { disabledEngineCheck } from "./disabled-engine-check.js"
import { duplicateQueryName } from "./duplicate-query-name.js"
import { duplicateState } from "./duplicate-state.js"
import { duplicateUid } from "./duplicate-uid.js"
import { emptyCollection } from "./empty-collection.js"
import { emptyJoinInterval } from "./empty-join-interval.js"
import { endlessOuterJoin } from "./endless-outer-join.js"
import { endlessOverwrite } from "./endless-overwrite.js"
import { exactlyOnceInVain } from "./exactly-once-in-vain.js"
import { exactlyOnceRetries } from "./exactly-once-retries.js"
import { forwardChangesParallelism } from "./forward-changes-parallelism.js"
import { growingList } from "./growing-list.js"
import { idleBatches } from "./idle-batches.js"
import { idleInputHoldsWatermark } from "./idle-input-holds-watermark.js"
import { idlenessBelowDisorder } from "./idleness-below-disorder.js"
import { ignoredDataLoss } from "./ignored-data-loss.js"
import { impossibleOutputMode } from "./impossible-output-mode.js"
import { impossibleWatermarkColumn } from "./impossible-watermark-column.js"
import { impossibleWindow } from "./impossible-window.js"
import { incompleteConnector } from "./incomplete-connector.js"
import { ineffectiveTriggerInterval } from "./ineffective-trigger-interval.js"
import { ineffectiveUnalignedCheckpoints } from "./ineffective-unaligned-checkpoints.js"
import { inferredSchema } from "./inferred-schema.js"
import { jobWithoutOperators } from "./job-without-operators.js"
import { joinNeedsEnd } from "./join-needs-end.js"
import { joinWithoutEquality } from "./join-without-equality.js"
import { kafkaSinkColumns } from "./kafka-sink-columns.js"
import { keyedStreamRepartitioned } from "./keyed-stream-repartitioned.js"
import { lateDataDropped } from "./late-data-dropped.js"
import { lateOutputUnread } from "./late-output-unread.js"
import { latencyExceedsSlo } from "./latency-exceeds-slo.js"
import { latenessIgnored } from "./lateness-ignored.js"
import { legacyGroupState } from "./legacy-group-state.js"
import { limitedStream } from "./limited-stream.js"
import { lostWatermark } from "./lost-watermark.js"
import { microBatchExceedsSlo } from "./micro-batch-exceeds-slo.js"
import { mismatchedKeyTypes } from "./mismatched-key-types.js"
import { missingCheckpoint } from "./missing-checkpoint.js"
import { missingFormat } from "./missing-format.js"
import { missingGroupId } from "./missing-group-id.js"
import { missingTimestamp } from "./missing-timestamp.js"
import { missingUid } from "./missing-uid.js"
import { missingWatermark } from "./missing-watermark.js"
import { newestFilesFirst } from "./newest-files-first.js"
import { noRestart } from "./no-restart.js"
import { nondeterministicFunction } from "./nondeterministic-function.js"
import { operatorWithoutFunction } from "./operator-without-function.js"
import { processingTimeWindow } from "./processing-time-window.js"
import { purgeWithLateness } from "./purge-with-lateness.js"
import { redefinedWatermark } from "./redefined-watermark.js"
import { refusedAsyncCall } from "./refused-async-call.js"
import { refusedAsyncProgress } from "./refused-async-progress.js"
import { refusedBatchMode } from "./refused-batch-mode.js"
import { refusedCheckpointSetting } from "./refused-checkpoint-setting.js"
import { refusedDuration } from "./refused-duration.js"
import { refusedFunctionMode } from "./refused-function-mode.js"
import { refusedInContinuousMode } from "./refused-in-continuous-mode.js"
import { refusedInRealTimeMode } from "./refused-in-real-time-mode.js"
import { refusedIntervalJoin } from "./refused-interval-join.js"
import { refusedJoinMode } from "./refused-join-mode.js"
import { refusedOperatorSetting } from "./refused-operator-setting.js"
import { refusedOption } from "./refused-option.js"
import { refusedPartitioning } from "./refused-partitioning.js"
import { refusedPattern } from "./refused-pattern.js"
import { refusedSideOutput } from "./refused-side-output.js"
import { refusedSinkBuffer } from "./refused-sink-buffer.js"
import { refusedSinkMode } from "./refused-sink-mode.js"
import { refusedTimeMode } from "./refused-time-mode.js"
import { refusedTimeToLive } from "./refused-time-to-live.js"
import { refusedTransactionalIdPrefix } from "./refused-transactional-id-prefix.js"
import { refusedUnalignedCheckpoints } from "./refused-unaligned-checkpoints.js"
import { refusedUpsert } from "./refused-upsert.js"
import { refusedWatermark } from "./refused-watermark.js"
import { resultsWaitForRecords } from "./results-wait-for-records.js"
import type { Rule } from "./rule.js"
import { sessionWithoutKey } from "./session-without-key.js"
import { severalEventTimes } from "./several-event-times.js"
import { severalTimeWindows } from "./several-time-windows.js"
import { sharedCheckpoint } from "./shared-checkpoint.js"
import { sharedConsumerGroup } from "./shared-consumer-group.js"
import { sharedTransactionalIdPrefix } from "./shared-transactional-id-prefix.js"
import { singleTaskOperator } from "./single-task-operator.js"
import { singleTaskParallelism } from "./single-task-parallelism.js"
import { stateAccessWithoutKey } from "./state-access-without-key.js"
import { stateOutsideInit } from "./state-outside-init.js"
import { stateWithoutCheckpoints } from "./state-without-checkpoints.js"
import { streamDeduplicationOnStatic } from "./stream-deduplication-on-static.js"
import { streamWriterOnStatic } from "./stream-writer-on-static.js"
import { streamingInitialState } from "./streaming-initial-state.js"
import { swallowedBatchFailure } from "./swallowed-batch-failure.js"
import { temporaryCheckpoint } from "./temporary-checkpoint.js"
import { testOnlyConnector } from "./test-only-connector.js"
import { timestampFromClock } from "./timestamp-from-clock.js"
import { timestampInSeconds } from "./timestamp-in-seconds.js"
import { transactionAboveBrokerLimit } from "./transaction-above-broker-limit.js"
import { transactionExpiresBeforeCommit } from "./transaction-expires-before-commit.js"
import { triggerExceedsWindow } from "./trigger-exceeds-window.js"
import { triggerLosesRest } from "./trigger-loses-rest.js"
import { triggerOnOtherClock } from "./trigger-on-other-clock.js"
import { unawaitedQuery } from "./unawaited-query.js"
import { unboundedAggregation } from "./unbounded-aggregation.js"
import { unboundedDeduplication } from "./unbounded-deduplication.js"
import { unboundedJoinState } from "./unbounded-join-state.js"
import { unboundedKeyedState } from "./unbounded-keyed-state.js"
import { unboundedLatency } from "./unbounded-latency.js"
import { unboundedPattern } from "./unbounded-pattern.js"
import { unexecutedJob } from "./unexecuted-job.js"
import { unfitFunction } from "./unfit-function.js"
import { unflushedSink } from "./unflushed-sink.js"
import { unhandledAsyncTimeout } from "./unhandled-async-timeout.js"
import { unhandledTimer } from "./unhandled-timer.js"
import { unionWithStatic } from "./union-with-static.js"
import { unkeyedState } from "./unkeyed-state.js"
import { unknownEngineVersion } from "./unknown-engine-version.js"
import { unlimitedBatches } from "./unlimited-batches.js"
import { unmatchedRowsNeverEmitted } from "./unmatched-rows-never-emitted.js"
import { unmatchedSideOutput } from "./unmatched-side-output.js"
import { unmergeableTrigger } from "./unmergeable-trigger.js"
import { unrecoverableMemorySink } from "./unrecoverable-memory-sink.js"
import { unregisteredBroadcastState } from "./unregistered-broadcast-state.js"
import { unsetDeliveryGuarantee } from "./unset-delivery-guarantee.js"
import { unsetStartingOffsets } from "./unset-starting-offsets.js"
import { unshippableCapture } from "./unshippable-capture.js"
import { unstartedQuery } from "./unstarted-query.js"
import { unstreamableFormat } from "./unstreamable-format.js"
import { unsupportedStateStore } from "./unsupported-state-store.js"
import { unusableKey } from "./unusable-key.js"
import { unusedStream } from "./unused-stream.js"
import { unusedWatermark } from "./unused-watermark.js"
import { watermarkBehindOperator } from "./watermark-behind-operator.js"
import { watermarkExceedsSlo } from "./watermark-exceeds-slo.js"
import { watermarkFarFromSource } from "./watermark-far-from-source.js"
import { watermarkFromMachineClock } from "./watermark-from-machine-clock.js"
import { watermarkOfFastestStream } from "./watermark-of-fastest-stream.js"
import { watermarkOnOtherColumn } from "./watermark-on-other-column.js"
import { watermarkReassigned } from "./watermark-reassigned.js"
import { watermarkWithoutDelay } from "./watermark-without-delay.js"
import { watermarksNeverEmitted } from "./watermarks-never-emitted.js"
import { windowExceedsSlo } from "./window-exceeds-slo.js"
import { windowNeverFires } from "./window-never-fires.js"
import { windowStateInSession } from "./window-state-in-session.js"
import { windowTimeWithoutWindow } from "./window-time-without-window.js"

/** Every rule by name, in the order in which the documentation shows them. */
export const rules = {
  "mismatched-key-types": mismatchedKeyTypes,
  "job-without-operators": jobWithoutOperators,
  "duplicate-uid": duplicateUid,
  "refused-operator-setting": refusedOperatorSetting,
  "forward-changes-parallelism": forwardChangesParallelism,
  "keyed-stream-repartitioned": keyedStreamRepartitioned,
  "refused-batch-mode": refusedBatchMode,
  "processing-time-window": processingTimeWindow,
  "missing-watermark": missingWatermark,
  "append-without-event-time": appendWithoutEventTime,
  "watermark-behind-operator": watermarkBehindOperator,
  "watermark-on-other-column": watermarkOnOtherColumn,
  "lost-watermark": lostWatermark,
  "impossible-output-mode": impossibleOutputMode,
  "limited-stream": limitedStream,
  "session-without-key": sessionWithoutKey,
  "several-time-windows": severalTimeWindows,
  "unbounded-deduplication": unboundedDeduplication,
  "stream-deduplication-on-static": streamDeduplicationOnStatic,
  "redefined-watermark": redefinedWatermark,
  "several-event-times": severalEventTimes,
  "chained-state": chainedState,
  "impossible-window": impossibleWindow,
  "impossible-watermark-column": impossibleWatermarkColumn,
  "unused-watermark": unusedWatermark,
  "watermark-of-fastest-stream": watermarkOfFastestStream,
  "disabled-engine-check": disabledEngineCheck,
  "results-wait-for-records": resultsWaitForRecords,
  "unbounded-aggregation": unboundedAggregation,
  "watermark-without-delay": watermarkWithoutDelay,
  "watermark-from-machine-clock": watermarkFromMachineClock,
  "window-time-without-window": windowTimeWithoutWindow,
  "collated-state-key": collatedStateKey,
  "micro-batch-exceeds-slo": microBatchExceedsSlo,
  "refused-duration": refusedDuration,
  "latency-exceeds-slo": latencyExceedsSlo,
  "window-exceeds-slo": windowExceedsSlo,
  "watermark-exceeds-slo": watermarkExceedsSlo,
  "commit-exceeds-slo": commitExceedsSlo,
  "unbounded-latency": unboundedLatency,
  "incomplete-connector": incompleteConnector,
  "missing-checkpoint": missingCheckpoint,
  "shared-checkpoint": sharedCheckpoint,
  "duplicate-query-name": duplicateQueryName,
  "refused-option": refusedOption,
  "unstreamable-format": unstreamableFormat,
  "refused-partitioning": refusedPartitioning,
  "refused-sink-mode": refusedSinkMode,
  "kafka-sink-columns": kafkaSinkColumns,
  "unrecoverable-memory-sink": unrecoverableMemorySink,
  "missing-uid": missingUid,
  "refused-time-to-live": refusedTimeToLive,
  "duplicate-state": duplicateState,
  "refused-in-real-time-mode": refusedInRealTimeMode,
  "refused-in-continuous-mode": refusedInContinuousMode,
  "refused-async-progress": refusedAsyncProgress,
  "deprecated-trigger": deprecatedTrigger,
  "batch-partly-read": batchPartlyRead,
  "batch-computed-twice": batchComputedTwice,
  "swallowed-batch-failure": swallowedBatchFailure,
  "batch-appended-again": batchAppendedAgain,
  "unstarted-query": unstartedQuery,
  "unawaited-query": unawaitedQuery,
  "ignored-data-loss": ignoredDataLoss,
  "shared-consumer-group": sharedConsumerGroup,
  "delayed-batches": delayedBatches,
  "newest-files-first": newestFilesFirst,
  "inferred-schema": inferredSchema,
  "test-only-connector": testOnlyConnector,
  "temporary-checkpoint": temporaryCheckpoint,
  "default-shuffle-partitions": defaultShufflePartitions,
  "idle-batches": idleBatches,
  "ineffective-trigger-interval": ineffectiveTriggerInterval,
  "trigger-exceeds-window": triggerExceedsWindow,
  "refused-checkpoint-setting": refusedCheckpointSetting,
  "refused-unaligned-checkpoints": refusedUnalignedCheckpoints,
  "ineffective-unaligned-checkpoints": ineffectiveUnalignedCheckpoints,
  "no-restart": noRestart,
  "commit-without-checkpoints": commitWithoutCheckpoints,
  "state-without-checkpoints": stateWithoutCheckpoints,
  "checkpoints-in-memory": checkpointsInMemory,
  "unset-delivery-guarantee": unsetDeliveryGuarantee,
  "refused-transactional-id-prefix": refusedTransactionalIdPrefix,
  "shared-transactional-id-prefix": sharedTransactionalIdPrefix,
  "transaction-above-broker-limit": transactionAboveBrokerLimit,
  "transaction-expires-before-commit": transactionExpiresBeforeCommit,
  "exactly-once-retries": exactlyOnceRetries,
  "exactly-once-in-vain": exactlyOnceInVain,
  "missing-timestamp": missingTimestamp,
  "refused-watermark": refusedWatermark,
  "watermarks-never-emitted": watermarksNeverEmitted,
  "idle-input-holds-watermark": idleInputHoldsWatermark,
  "idleness-below-disorder": idlenessBelowDisorder,
  "watermark-reassigned": watermarkReassigned,
  "alignment-ignored": alignmentIgnored,
  "watermark-far-from-source": watermarkFarFromSource,
  "timestamp-in-seconds": timestampInSeconds,
  "timestamp-from-clock": timestampFromClock,
  "batch-action-on-stream": batchActionOnStream,
  "stream-writer-on-static": streamWriterOnStatic,
  "batch-only-operator": batchOnlyOperator,
  "batch-only-function": batchOnlyFunction,
  "join-needs-end": joinNeedsEnd,
  "refused-join-mode": refusedJoinMode,
  "join-without-equality": joinWithoutEquality,
  "endless-outer-join": endlessOuterJoin,
  "unbounded-join-state": unboundedJoinState,
  "unfit-function": unfitFunction,
  "unhandled-timer": unhandledTimer,
  "state-access-without-key": stateAccessWithoutKey,
  "unregistered-broadcast-state": unregisteredBroadcastState,
  "refused-side-output": refusedSideOutput,
  "unmatched-side-output": unmatchedSideOutput,
  "refused-function-mode": refusedFunctionMode,
  "conflicting-group-functions": conflictingGroupFunctions,
  "streaming-initial-state": streamingInitialState,
  "unsupported-state-store": unsupportedStateStore,
  "refused-time-mode": refusedTimeMode,
  "state-outside-init": stateOutsideInit,
  "legacy-group-state": legacyGroupState,
  "unmergeable-trigger": unmergeableTrigger,
  "window-never-fires": windowNeverFires,
  "trigger-loses-rest": triggerLosesRest,
  "trigger-on-other-clock": triggerOnOtherClock,
  "lateness-ignored": latenessIgnored,
  "late-data-dropped": lateDataDropped,
  "late-output-unread": lateOutputUnread,
  "purge-with-lateness": purgeWithLateness,
  "single-task-parallelism": singleTaskParallelism,
  "window-state-in-session": windowStateInSession,
  "refused-interval-join": refusedIntervalJoin,
  "empty-join-interval": emptyJoinInterval,
  "refused-async-call": refusedAsyncCall,
  "async-call-never-answered": asyncCallNeverAnswered,
  "unhandled-async-timeout": unhandledAsyncTimeout,
  "refused-pattern": refusedPattern,
  "colon-in-step-name": colonInStepName,
  "unbounded-pattern": unboundedPattern,
  "single-task-operator": singleTaskOperator,
  "union-with-static": unionWithStatic,
  "unkeyed-state": unkeyedState,
  "unknown-engine-version": unknownEngineVersion,
  "unlimited-batches": unlimitedBatches,
  "unmatched-rows-never-emitted": unmatchedRowsNeverEmitted,
  "missing-format": missingFormat,
  "nondeterministic-function": nondeterministicFunction,
  "blocking-function": blockingFunction,
  "unshippable-capture": unshippableCapture,
  "growing-list": growingList,
  "refused-sink-buffer": refusedSinkBuffer,
  "refused-upsert": refusedUpsert,
  "endless-overwrite": endlessOverwrite,
  "unset-starting-offsets": unsetStartingOffsets,
  "missing-group-id": missingGroupId,
  "operator-without-function": operatorWithoutFunction,
  "unexecuted-job": unexecutedJob,
  "unused-stream": unusedStream,
  "unusable-key": unusableKey,
  "empty-collection": emptyCollection,
  "unflushed-sink": unflushedSink,
  "bounded-job-as-stream": boundedJobAsStream,
  "unbounded-keyed-state": unboundedKeyedState,
} as const satisfies Record<string, Rule>
