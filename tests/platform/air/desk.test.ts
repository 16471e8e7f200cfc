import { describe, expect, it } from 'vitest'
import type { AirSurvey } from '#engines'
import type { AirFrame } from '#workspace'
import { createWorkerAir } from '../../../src/platform/air/client'
import { AirDesk } from '../../../src/platform/air/desk'
import type { FromAirWorker, ToAirWorker } from '../../../src/platform/air/protocol'
import { crahAt, rackAt, roomWith } from '../../support/airflow/survey'

/** An engine whose worker lives in this thread: messages are cloned and arrive a turn later. */
const engineHere = () => {
  let clockMs = 0
  const worker = {
    onmessage: (_: { data: FromAirWorker }) => {},
    onerror: (_: { message: string }) => {},
    terminate: () => {},
    postMessage: (message: ToAirWorker) => {
      const data = structuredClone(message)
      setTimeout(() => desk.take(data))
    },
  }
  const desk = new AirDesk({
    post: (message) => {
      const data = structuredClone(message)
      setTimeout(() => worker.onmessage({ data }))
    },
    later: (run) => setTimeout(run),
    // Every look at the clock takes 200 ms, so that frames come at like steps on every machine.
    now: () => {
      clockMs += 200
      return clockMs
    },
  })
  return createWorkerAir(() => worker as unknown as Worker)
}

const room = roomWith([rackAt('rack', 3000, 3000), crahAt('crah', 600, 3000, 90)])

const runToEnd = (
  engine: ReturnType<typeof engineHere>,
  survey: AirSurvey,
  warm?: AirFrame['field'],
) =>
  new Promise<readonly AirFrame[]>((resolve, reject) => {
    const frames: AirFrame[] = []
    engine.start(
      { survey, wantedMm: 500, warm },
      {
        frame: (frame) => {
          frames.push(frame)
          if (frame.isLast) resolve(frames)
        },
        fail: (message) => reject(new Error(message)),
      },
    )
  })

describe('the air worker', () => {
  it('tells how it goes, settles, and closes the balance of heat', async () => {
    const frames = await runToEnd(engineHere(), room)
    expect(frames.length).toBeGreaterThan(2)
    const last = frames.at(-1) as AirFrame
    expect(last.progress.settled).toBe(true)
    expect(Math.abs(last.progress.imbalance)).toBeLessThan(0.02)
    expect(last.readings.racks[0]?.id).toBe('rack')
    expect(last.readings.coolers[0]?.takesKw).toBeCloseTo(10, 0)
    expect(last.field.t).toHaveLength(last.grid.nx * last.grid.ny * last.grid.nz)
    expect(frames.slice(0, -1).every(({ isLast }) => !isLast)).toBe(true)
  }, 30_000)

  it('begins from an earlier field of the same grid, and settles sooner', async () => {
    const engine = engineHere()
    const cold = (await runToEnd(engine, room)).at(-1) as AirFrame
    const warmer = roomWith([
      rackAt('rack', 3000, 3000),
      crahAt('crah', 600, 3000, 90, { supplyC: 20.2 }),
    ])
    const warm = (await runToEnd(engine, warmer, cold.field)).at(-1) as AirFrame
    expect(warm.isWarm).toBe(true)
    expect(cold.isWarm).toBe(false)
    expect(warm.progress.timeS).toBeLessThanOrEqual(cold.progress.timeS)
    const other = { ...cold.field, nx: cold.field.nx + 1 }
    expect((await runToEnd(engine, room, other)).at(-1)?.isWarm).toBe(false)
  }, 30_000)

  it('stops when it is told to, with the air as it stands, and hears it at once', async () => {
    const engine = engineHere()
    const frames: AirFrame[] = []
    await new Promise<void>((resolve) => {
      engine.start(
        { survey: room, wantedMm: 300 },
        {
          frame: (frame) => {
            frames.push(frame)
            if (frames.length === 1) engine.cancel()
            if (frame.isLast) resolve()
          },
          fail: () => {},
        },
      )
    })
    expect(frames.at(-1)?.progress.settled).toBe(false)
    const seen = frames.length
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(frames).toHaveLength(seen)
  }, 30_000)

  it('says beforehand how many cells and about how many seconds it takes, or why it cannot be', async () => {
    const engine = engineHere()
    const { cells, seconds } = await engine.estimate({ survey: room, wantedMm: 500 })
    expect(cells).toBe(12 * 12 * 6)
    expect(seconds).toBeGreaterThan(0)
    const hot = roomWith([rackAt('rack', 3000, 3000)])
    await expect(engine.estimate({ survey: hot, wantedMm: 500 })).rejects.toThrow(/takes the heat/)
    await expect(runToEnd(engine, hot)).rejects.toThrow(/takes the heat/)
  })

  it('ends with the facility: what is still asked is refused', async () => {
    const engine = engineHere()
    const asked = engine.estimate({ survey: room, wantedMm: 500 })
    engine.close()
    await expect(asked).rejects.toThrow(/closed/)
  })
})
