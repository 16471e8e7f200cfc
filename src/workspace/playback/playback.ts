import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Cascade } from '#engines'
import { nextMoment, shareOf, spanOf, type TimeSpan, timeAt } from './span'

/** How fast a cascade is played, times the readable speed. */
export const playbackRates = [0.5, 1, 2, 4] as const

/** Which moment of a cascade is shown. */
export interface PlaybackState {
  /** Seconds after the loss. */
  readonly atS: number
  readonly isPlaying: boolean
  readonly rate: number
  /** The time of the cascade that is looked at; undefined while there is none. */
  readonly span: TimeSpan | undefined
  /** What an event says in a few words, by its index, once the page tells it. */
  readonly captionOf: ((event: number) => string) | undefined
}

/**
 * Where the animation of a broken facility stands. It has a store of its own, which no component
 * reads at every frame, so that playing renders nothing but what moves.
 */
export interface Playback {
  readonly store: StoreApi<PlaybackState>
  /** Takes a cascade up from its beginning; one of the same loss, asked anew, from where it stands. */
  load(cascade: Cascade | undefined, isSame: boolean): void
  /** Goes on from where it stands, from the beginning where that is the end. */
  play(): void
  pause(): void
  toggle(): void
  /** Shows a moment, held to the span. What plays goes on from there. */
  seek(atS: number): void
  /** Shows the next moment at which something happens, or the one before, and stays there. */
  step(direction: 1 | -1): void
  setRate(rate: number): void
  /** Tells what each event says, for those who show them. */
  setCaptions(captionOf: PlaybackState['captionOf']): void
  /** Plays on by so many milliseconds of the viewer's time. */
  advance(elapsedMs: number): void
}

/** The whole span takes so long to play, by how many moments there are to be seen. */
const leastMs = 5_000
const mostMs = 24_000
const eachMs = 900

/** How long a span takes to play at the plain rate, in the viewer's milliseconds. */
export const playingMs = ({ momentsS }: TimeSpan): number =>
  Math.min(mostMs, Math.max(leastMs, momentsS.length * eachMs))

const initial: PlaybackState = {
  atS: 0,
  isPlaying: false,
  rate: 1,
  span: undefined,
  captionOf: undefined,
}

const within = (atS: number, { endS }: TimeSpan): number =>
  Math.min(Math.max(Number.isNaN(atS) ? endS : atS, 0), endS)

/** Creates a playback with nothing to play. */
export const createPlayback = (): Playback => {
  const store = createStore<PlaybackState>(() => initial)
  const { getState, setState } = store
  const play = () => {
    const { span, atS } = getState()
    if (span) setState({ isPlaying: true, atS: atS >= span.endS ? 0 : atS })
  }
  const pause = () => {
    if (getState().isPlaying) setState({ isPlaying: false })
  }
  return {
    store,
    load: (cascade, isSame) => {
      if (!cascade) {
        const { rate, span } = getState()
        if (span) setState({ ...initial, rate })
        return
      }
      const times = cascade.events.map(({ atS }) => atS)
      const span = spanOf(times, cascade.settledS)
      const { atS } = getState()
      if (isSame) setState({ span, atS: within(atS, span) })
      else setState({ span, atS: 0, isPlaying: false })
    },
    play,
    pause,
    toggle: () => (getState().isPlaying ? pause() : play()),
    seek: (atS) => {
      const { span } = getState()
      if (span) setState({ atS: within(atS, span) })
    },
    step: (direction) => {
      const { span, atS } = getState()
      if (span) setState({ atS: nextMoment(span, atS, direction), isPlaying: false })
    },
    setRate: (rate) => setState({ rate }),
    setCaptions: (captionOf) => setState({ captionOf }),
    advance: (elapsedMs) => {
      const { span, atS, rate, isPlaying } = getState()
      if (!span || !isPlaying) return
      const share = shareOf(span, atS) + (elapsedMs * rate) / playingMs(span)
      setState({ atS: timeAt(span, share), isPlaying: share < 1 })
    },
  }
}
