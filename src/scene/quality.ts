import type { Quality, QualityLevel } from '#workspace'

/** What a quality spends. */
export interface Spending {
  /** Device pixels drawn for a CSS pixel, at the most. */
  readonly mostRatio: number
  /** Pixels along a side of the shadow map; 0 casts none. */
  readonly shadowPx: number
  /** Half of the widest facility that casts shadows. */
  readonly shadowReachM: number
  /** Strength of the shade where things stand on floors and against walls, 0–1. */
  readonly shade: number
  /** Grain of concrete and paint, 0–1. */
  readonly grain: number
}

/** The finest map has 0.15 m to a pixel where it reaches farthest, the middle one 0.16 m. */
export const spendingOf: Readonly<Record<QualityLevel, Spending>> = {
  low: { mostRatio: 1, shadowPx: 0, shadowReachM: 0, shade: 0.55, grain: 0 },
  medium: { mostRatio: 1.5, shadowPx: 2048, shadowReachM: 160, shade: 1, grain: 1 },
  high: { mostRatio: 2, shadowPx: 4096, shadowReachM: 300, shade: 1, grain: 1 },
}

const levels: readonly QualityLevel[] = ['low', 'medium', 'high']

/** Frames looked at together: one slow frame is no slow machine. */
const together = 24
/** Frames that come slower than this are felt. */
const slowMs = 30
/** Frames that come this fast leave room for more. */
const fastMs = 18
/** A longer wait was not for the graphics card: the page was asleep or in the background. */
const asleepMs = 2000

/**
 * Follows the machine: takes a quality down when frames come slowly, and up once while they come at
 * the pace of the screen. What was too slow once is not tried again.
 */
export class QualityGovernor {
  #asked: Quality = 'auto'
  #at = 1
  #highest = levels.length - 1
  #waits: number[] = []

  /** What is in force. */
  get level(): QualityLevel {
    return this.#asked === 'auto' ? (levels[this.#at] ?? 'medium') : this.#asked
  }

  /** Whether frames are worth timing. */
  get isWatching(): boolean {
    return this.#asked === 'auto'
  }

  ask(quality: Quality): void {
    this.#asked = quality
    this.#waits = []
  }

  /** Tells how long a frame kept the next one waiting; whether that changed what is in force. */
  waited(ms: number): boolean {
    if (!this.isWatching || !(ms > 0) || ms > asleepMs) return false
    this.#waits.push(ms)
    if (this.#waits.length < together) return false
    const middle = [...this.#waits].sort((a, b) => a - b)[together / 2] ?? 0
    this.#waits = []
    const before = this.#at
    if (middle > slowMs && this.#at > 0) {
      this.#at -= 1
      this.#highest = this.#at
    } else if (middle <= fastMs && this.#at < this.#highest) this.#at += 1
    return this.#at !== before
  }
}
