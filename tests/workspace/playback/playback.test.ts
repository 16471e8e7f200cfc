import { describe, expect, it } from 'vitest'
import { createLibrary, kinds } from '#model'
import { createWorkspace } from '#workspace'
import { createPlayback, playingMs } from '../../../src/workspace/playback/playback'
import { cascadeOf, eventOf } from '../../support/resilience/cascade'
import { silentSolver } from '../../support/silent-solver'
import { facilityOf, itemOf } from '../../support/ui/facility'

const cascade = cascadeOf(['a'], {
  events: [
    eventOf({ type: 'out', atS: 0 }),
    eventOf({ type: 'on-battery', atS: 0.01, causes: [0] }),
    eventOf({ type: 'load-lost', atS: 300, causes: [1] }),
  ],
})

const loaded = () => {
  const playback = createPlayback()
  playback.load(cascade, false)
  return playback
}

describe('playback', () => {
  it('does nothing as long as there is nothing to play', () => {
    const playback = createPlayback()
    const before = playback.store.getState()
    playback.play()
    playback.step(1)
    playback.seek(5)
    playback.advance(100)
    expect(playback.store.getState()).toEqual(before)
  })

  it('begins at the loss, standing still, and plays to the end once', () => {
    const { store, play, advance } = loaded()
    expect(store.getState()).toMatchObject({ atS: 0, isPlaying: false })
    play()
    let frames = 0
    while (store.getState().isPlaying && frames < 10_000) {
      const { atS } = store.getState()
      advance(16)
      expect(store.getState().atS).toBeGreaterThan(atS)
      frames += 1
    }
    expect(store.getState().atS).toBe(300)
    const { span } = store.getState()
    expect(Math.abs(frames * 16 - (span ? playingMs(span) : 0))).toBeLessThan(32)
    play()
    expect(store.getState()).toMatchObject({ atS: 0, isPlaying: true })
  })

  it('plays twice as fast at twice the rate', () => {
    const { store, play, advance, setRate } = loaded()
    setRate(2)
    play()
    let frames = 0
    while (store.getState().isPlaying && frames < 10_000) {
      advance(16)
      frames += 1
    }
    const { span } = store.getState()
    expect(frames * 16).toBeLessThan((span ? playingMs(span) : 0) / 2 + 32)
  })

  it('steps from event to event and stays there', () => {
    const { store, step, play } = loaded()
    play()
    step(1)
    expect(store.getState()).toMatchObject({ atS: 0.01, isPlaying: false })
    step(1)
    expect(store.getState().atS).toBe(300)
    step(1)
    expect(store.getState().atS).toBe(300)
    step(-1)
    expect(store.getState().atS).toBe(0.01)
  })

  it('holds what is sought to the span', () => {
    const { store, seek } = loaded()
    seek(9e9)
    expect(store.getState().atS).toBe(300)
    seek(-1)
    expect(store.getState().atS).toBe(0)
    seek(Number.NaN)
    expect(store.getState().atS).toBe(300)
  })
})

describe('the playback of a workspace', () => {
  const contingency = { ids: ['a'], mode: 'fault' } as const
  const found = { cascade, ids: ['a', 'b'] }
  const start = () =>
    createWorkspace(
      facilityOf({ equipment: ['a', 'b'].map((id) => itemOf(id)) }),
      createLibrary(kinds, new Map()),
      silentSolver(),
    )

  it('takes up what a break was found to do, and keeps the moment when it is found anew', () => {
    const { store, playback } = start()
    store.setState({ study: { type: 'break', contingency } })
    expect(playback.store.getState().span).toBeUndefined()
    store.setState({ study: { type: 'break', contingency, found } })
    expect(playback.store.getState().span?.endS).toBe(300)
    playback.seek(100)
    const shorter = cascadeOf(['a'], { events: [eventOf({ type: 'out', atS: 0 })], settledS: 60 })
    store.setState({
      study: {
        type: 'break',
        contingency: { ...contingency },
        found: { cascade: { ...cascade }, ids: found.ids },
      },
    })
    expect(playback.store.getState().atS).toBe(100)
    store.setState({
      study: { type: 'break', contingency, found: { cascade: shorter, ids: found.ids } },
    })
    expect(playback.store.getState().atS).toBe(60)
  })

  it('begins anew with another break, and ends with the study', () => {
    const { store, playback } = start()
    store.setState({ study: { type: 'break', contingency, found } })
    playback.seek(100)
    const other = { ids: ['b'], mode: 'planned' } as const
    store.setState({ study: { type: 'break', contingency: other } })
    expect(playback.store.getState().span).toBeUndefined()
    store.setState({ study: { type: 'break', contingency: other, found } })
    expect(playback.store.getState()).toMatchObject({ atS: 0, isPlaying: false })
    store.setState({ study: undefined })
    expect(playback.store.getState()).toMatchObject({ atS: 0, span: undefined })
  })
})
