/** Times of the components, by node; NaN where nobody stated one. */
export interface Timing {
  /** From the loss of its input until a transfer switch, or a device that stands open, feeds again. */
  readonly switchMs: Float64Array
  /** From the call until a generator takes load. */
  readonly startMs: Float64Array
  /** 1 where a battery takes over when the input goes: of a UPS, or of a BESS on a bus. */
  readonly bridges: Uint8Array
  /** How long it carries its load without input. */
  readonly rideMs: Float64Array
  /** How long it takes to do so; a UPS makes no break. */
  readonly takeoverMs: Float64Array
  /** Break that a load rides through by itself. */
  readonly holdUpMs: number
}

/** A time of which perhaps only bounds are known. */
export interface Span {
  readonly least: number
  readonly most: number
}

export const none: Span = { least: 0, most: 0 }
export const never: Span = { least: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY }

export const spanOf = (ms: number): Span =>
  Number.isNaN(ms) ? { least: 0, most: Number.POSITIVE_INFINITY } : { least: ms, most: ms }

export const later = (first: Span, second: Span): Span => ({
  least: first.least + second.least,
  most: first.most + second.most,
})

export const sooner = (first: Span, second: Span): Span => ({
  least: Math.min(first.least, second.least),
  most: Math.min(first.most, second.most),
})

/** Bounds on what was compared with a UPS's ride-through: within them, every answer stays the same. */
export interface Bounds {
  /** By node: the longest break that was bridged, and the shortest that was not. */
  readonly bridgedMs: Float64Array
  readonly unbridgedMs: Float64Array
}

/** Bounds of nothing compared yet. */
export const openBounds = (nodeCount: number): Bounds => ({
  bridgedMs: new Float64Array(nodeCount).fill(Number.NEGATIVE_INFINITY),
  unbridgedMs: new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY),
})

/**
 * The break that is left behind a battery: none, or as long as it takes over, where the battery lasts;
 * the whole break where it does not; bounds where nobody can say. Notes what was compared.
 */
export const bridge = (
  wait: Span,
  node: number,
  { rideMs, takeoverMs }: Timing,
  bounds: Bounds,
): Span => {
  if (wait.most === 0) return none
  const ride = rideMs[node] as number
  const bridged = sooner(wait, spanOf(takeoverMs[node] as number))
  if (Number.isNaN(ride)) return { least: bridged.least, most: wait.most }
  const { bridgedMs, unbridgedMs } = bounds
  for (const ms of [wait.least, wait.most]) {
    if (ms <= ride) bridgedMs[node] = Math.max(bridgedMs[node] as number, ms)
    else unbridgedMs[node] = Math.min(unbridgedMs[node] as number, ms)
  }
  if (wait.most <= ride) return bridged
  return wait.least <= ride ? { least: bridged.least, most: wait.most } : wait
}
