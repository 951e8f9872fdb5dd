import { nowhere } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { spanOf } from "../../source.js"
import type { Follower } from "./follower.js"
import { type Api, unfollowed, type Value } from "./values.js"

/**
 * What a value is when the text does not decide which of several it is: the
 * one they all are, one of several streams, or not known.
 */
export function merge(values: readonly Value[], node: ts.Node, follower: Follower): Value {
  const [first, ...others] = values
  if (first === undefined) return unfollowed(node, "nothing is known of it")
  if (others.every(other => isSame(first, other))) return first
  const streams = values.filter(
    value => value.type === "api" && value.class.draft?.(value.data) !== undefined,
  )
  if (streams.length === values.length) return oneOf(streams as Api[], node, follower)
  const reason = "it depends on a condition that is not known"
  if (streams.length > 0) follower.gap(node, reason, streams[0])
  return unfollowed(node, reason)
}

function isSame(a: Value, b: Value): boolean {
  if (a === b) return true
  if (a.type === "constant" && b.type === "constant") return a.value === b.value
  return a.type === "api" && b.type === "api" && a.class === b.class && a.data === b.data
}

/** An operator that stands for whichever stream it will be; all must be of one kind and one job. */
function oneOf(streams: readonly Api[], node: ts.Node, follower: Follower): Value {
  const [first] = streams as [Api, ...Api[]]
  const places = streams.map(stream => stream.class.draft?.(stream.data))
  const job = places[0]?.job
  const isOneKind =
    streams.every(stream => stream.class === first.class) && places.every(place => place?.job === job)
  if (!job || !isOneKind || !first.class.withDraft) {
    follower.gap(node, "it is one of several streams of different kinds", first)
    return unfollowed(node, "it is one of several streams of different kinds")
  }
  const inputs = [...new Set(places.map(place => place?.draft).filter(draft => draft !== undefined))]
  const [only] = inputs
  if (inputs.length === 1 && only) return first
  const at = spanOf(node)
  const draft = job.add("choice", {}, inputs, { ...nowhere, call: at, name: at, first: at, last: at })
  draft.circumstance = "conditional"
  return { ...first, data: first.class.withDraft(first.data, draft), node }
}
