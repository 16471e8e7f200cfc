import type { Page } from 'playwright-core'

/** Seconds that the wave takes over the facility. */
const waveS = 300

/**
 * Lets a page look at a break that touches everything: at once at risk, down one after another over
 * five minutes, with an event each second. Answers once its first frame is drawn.
 */
export const breakEverything = (page: Page): Promise<void> =>
  page.evaluate(async (lengthS) => {
    const { workspace } = globalThis.bench as NonNullable<typeof globalThis.bench>
    const ids = workspace.store
      .getState()
      .document.list('equipment')
      .map(({ id }) => id)
    const count = ids.length
    const offsets = new Int32Array(count + 1)
    const atS = new Float64Array(count * 2)
    const state = new Uint8Array(count * 2)
    const [atRisk, down] = [1, 4]
    for (let row = 0; row < count; row++) {
      offsets[row + 1] = row * 2 + 2
      // Strewn over the facility, as the racks of a board are.
      const share = ((row * 7919) % count) / count
      atS[row * 2] = 0.01
      atS[row * 2 + 1] = 1 + share * (lengthS - 1)
      state[row * 2] = atRisk
      state[row * 2 + 1] = down
    }
    const events = Array.from({ length: lengthS }, (_, second) => ({
      type: second === 0 ? 'out' : 'load-lost',
      atS: second,
      rows: [(second * 7919) % count],
      causes: second === 0 ? [] : [second - 1],
      rests: [],
      gaps: [],
    }))
    const contingency = { ids: [ids[0] ?? ''], mode: 'fault' as const }
    const cascade = {
      contingency,
      rowsOut: [0],
      routesOut: [],
      events,
      courses: { offsets, atS, state },
      loads: [],
      warmth: [],
      figures: {},
      horizonS: 86_400,
      settledS: lengthS,
      power: {},
    }
    const scene = globalThis.__gridhall?.scene
    const before = scene?.frames ?? 0
    workspace.store.setState({
      study: { type: 'break', contingency, found: { cascade: cascade as never, ids } },
    })
    workspace.playback.setCaptions((event) => `Event ${event}`)
    while ((scene?.frames ?? 0) === before) await new Promise(requestAnimationFrame)
  }, waveS)

interface Played {
  /** Script of each frame, the step of the playback included, ms. */
  readonly frameMs: readonly number[]
  /** Script of going straight back to the middle, over all its frames, ms. */
  readonly backMs: number
}

/** Plays the break that is looked at, frame by frame, then goes back to its middle. */
export const playThrough = (page: Page, steps: number): Promise<Played> =>
  page.evaluate(async (count) => {
    const { workspace } = globalThis.bench as NonNullable<typeof globalThis.bench>
    const { playback } = workspace
    const scene = globalThis.__gridhall?.scene
    const drawn = async (act: () => void): Promise<number> => {
      const before = scene?.frames ?? 0
      const start = performance.now()
      act()
      const acted = performance.now() - start
      while ((scene?.frames ?? 0) === before) await new Promise(requestAnimationFrame)
      return acted + (scene?.scriptMs ?? Number.NaN)
    }
    const endS = playback.store.getState().span?.endS ?? 0
    playback.seek(0)
    const frameMs: number[] = []
    for (let n = 1; n <= count; n++) {
      frameMs.push(await drawn(() => playback.seek((endS * n) / count)))
    }
    let backMs = await drawn(() => playback.seek(endS / 2))
    for (let n = 0; n < 40; n++) {
      const before = scene?.frames ?? 0
      await new Promise(requestAnimationFrame)
      if ((scene?.frames ?? 0) === before) break
      backMs += scene?.scriptMs ?? 0
    }
    return { frameMs, backMs }
  }, steps)
