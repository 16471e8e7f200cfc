import type { Page } from 'playwright-core'

const framesOf = (page: Page): Promise<number> =>
  page.evaluate(() => globalThis.__gridhall?.scene?.frames ?? 0)

/**
 * Waits until the page has drawn nothing for a while; answers the frames of the last while, which
 * are none unless it never rests. Software GL may take a second over one frame of a large scene,
 * and what an action asks of the worker comes later still, with a frame of its own.
 */
export const framesWhileIdle = async (page: Page, quietMs = 1200): Promise<number> => {
  const framesIn = async (ms: number): Promise<number> => {
    const before = await framesOf(page)
    await page.waitForTimeout(ms)
    return (await framesOf(page)) - before
  }
  let frames = await framesIn(quietMs)
  for (let look = 0; look < 30 && frames > 0; look++) frames = await framesIn(quietMs)
  return frames
}
