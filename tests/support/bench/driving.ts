import type { Page } from 'playwright-core'

/** Hands the page's thread back until it has drawn a frame that was not there before. */
export const drawnAfter = (page: Page, frames: number): Promise<unknown> =>
  page.waitForFunction((before) => (globalThis.__gridhall?.scene?.frames ?? 0) > before, frames, {
    polling: 'raf',
  })

export const framesOf = (page: Page): Promise<number> =>
  page.evaluate(() => globalThis.__gridhall?.scene?.frames ?? 0)

const scriptMsOf = (page: Page): Promise<number> =>
  page.evaluate(() => globalThis.__gridhall?.scene?.scriptMs ?? Number.NaN)

export const drawsOf = (page: Page): Promise<number> =>
  page.evaluate(() => globalThis.__gridhall?.scene?.draws ?? Number.NaN)

/** Turns the camera about the middle, a little with each frame. */
export const turnCamera = async (page: Page, count: number): Promise<number[]> => {
  const samples: number[] = []
  await page.mouse.move(640, 400)
  await page.mouse.down({ button: 'right' })
  for (let n = 0; n < count; n++) {
    const before = await framesOf(page)
    await page.mouse.move(640 + (n + 1) * 6, 400 - n)
    await drawnAfter(page, before)
    samples.push(await scriptMsOf(page))
  }
  await page.mouse.up({ button: 'right' })
  return samples
}

/**
 * Processor time that the page's thread spends on script while something is done, per frame, ms: what
 * waits for the graphics process, and for other work on the machine, is not in it.
 */
export const threadMsPerFrame = async (
  page: Page,
  act: () => Promise<unknown>,
): Promise<number> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const scriptS = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN
  }
  const [frames, before] = [await framesOf(page), await scriptS()]
  await act()
  const perFrame = ((await scriptS()) - before) / ((await framesOf(page)) - frames)
  await session.detach()
  return perFrame * 1000
}

/** Frames a few items of the middle, so that a drag begins on one of them. */
export const frameItem = async (page: Page): Promise<void> => {
  const before = await framesOf(page)
  await page.evaluate(() => {
    const { workspace } = globalThis.bench as NonNullable<typeof globalThis.bench>
    const equipment = workspace.store.getState().document.list('equipment')
    const middle = equipment[Math.floor(equipment.length / 2)]
    if (middle) workspace.frame([middle.id])
  })
  await drawnAfter(page, before)
  await page.mouse.move(640, 400)
  for (let n = 0; n < 6; n++) await page.mouse.wheel(0, 250)
  await page.waitForTimeout(200)
}

/** A pixel over equipment, the nearest to the middle that a walk outward finds. */
const pixelOfItem = async (page: Page): Promise<{ x: number; y: number }> => {
  const found = await page.evaluate(() => {
    const scene = globalThis.__gridhall?.scene
    for (let n = 0; n < 20_000; n++) {
      const [angle, radius] = [n * 2.4, 2.5 * Math.sqrt(n)]
      const x = 640 + Math.round(radius * Math.cos(angle))
      const y = 400 + Math.round(radius * Math.sin(angle))
      if (scene?.pick(x, y)?.type === 'equipment') return { x, y }
    }
    return undefined
  })
  if (!found) throw new Error('No equipment is in view')
  return found
}

interface Dragged {
  /** Of each move the handling and its frame, wall clock, ms. */
  readonly samples: readonly number[]
  /** Processor time of the thread for a move and its frame, ms. */
  readonly threadMs: number
}

/** Drags the item nearest to the middle. */
export const dragItem = async (page: Page, count: number, least = 1): Promise<Dragged> => {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(globalThis, { moveTimes: times })
    let start = 0
    addEventListener('pointermove', () => (start = performance.now()), { capture: true })
    addEventListener('pointermove', () => times.push(performance.now() - start))
  })
  const { x, y } = await pixelOfItem(page)
  await page.mouse.move(x, y)
  await page.mouse.down()
  const samples: number[] = []
  const threadMs = await threadMsPerFrame(page, async () => {
    for (let n = 0; n < count; n++) {
      const before = await framesOf(page)
      await page.mouse.move(x + 6 + n * 3, y + n)
      await drawnAfter(page, before)
      const handled = await page.evaluate(() => {
        const times = (globalThis as unknown as { moveTimes: number[] }).moveTimes
        return times.at(-1) ?? Number.NaN
      })
      samples.push(handled + (await scriptMsOf(page)))
    }
  })
  const moving = await page.evaluate(
    () => globalThis.bench?.workspace.store.getState().preview.moved?.ids.length ?? 0,
  )
  if (moving < least) throw new Error(`Only ${moving} pieces were dragged`)
  await page.mouse.up()
  return { samples, threadMs }
}

/** Looks under pixels all over the screen. */
export const pickAround = (page: Page, count: number): Promise<number[]> =>
  page.evaluate((many) => {
    const scene = globalThis.__gridhall?.scene
    const samples: number[] = []
    for (let n = 0; n < many; n++) {
      // Ten picks at a time: the browser's clock is coarse.
      const start = performance.now()
      for (let k = 0; k < 10; k++) scene?.pick((n * 379 + k * 97) % 1280, (n * 211 + k * 53) % 800)
      samples.push((performance.now() - start) / 10)
    }
    return samples
  }, count)

/** Frames that a page draws in which nothing happens. */
export const idleFrames = async (page: Page): Promise<number> => {
  await page.waitForTimeout(1200)
  const before = await framesOf(page)
  await page.waitForTimeout(1500)
  return (await framesOf(page)) - before
}
