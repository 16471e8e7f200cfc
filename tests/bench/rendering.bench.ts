import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { breakEverything, playThrough } from '../support/bench/breaking'
import { percentile, serveBenchPage } from '../support/bench/page'
import { launchBrowser } from '../support/browser/launch'
import { projectRoot } from '../support/house/files'
import { count, type Figure, ms } from './node/figure'

/** The goals at 100,000 items. */
const goals = { draws: 80, frameMs: 2, dragMs: 2, pickMs: 0.2, breakMs: 2 }

const sizes = (process.env['BENCH_SIZES'] ?? '1000,10000,100000').split(',').map(Number)
/** `npm run bench` gathers the figures of all its parts here. */
const cache = join(projectRoot, 'node_modules/.cache/bench')

let browser: Browser
let site: Awaited<ReturnType<typeof serveBenchPage>>

beforeAll(async () => {
  site = await serveBenchPage()
  browser = await launchBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

/** Hands the page's thread back until it has drawn a frame that was not there before. */
const drawnAfter = (page: Page, frames: number): Promise<unknown> =>
  page.waitForFunction((before) => (globalThis.__gridhall?.scene?.frames ?? 0) > before, frames, {
    polling: 'raf',
  })

const framesOf = (page: Page): Promise<number> =>
  page.evaluate(() => globalThis.__gridhall?.scene?.frames ?? 0)

const scriptMsOf = (page: Page): Promise<number> =>
  page.evaluate(() => globalThis.__gridhall?.scene?.scriptMs ?? Number.NaN)

const drawsOf = (page: Page): Promise<number> =>
  page.evaluate(() => globalThis.__gridhall?.scene?.draws ?? Number.NaN)

/** Turns the camera about the middle, a little with each frame. */
const turnCamera = async (page: Page, count: number): Promise<number[]> => {
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

/** Frames a few items of the middle, so that a drag begins on one of them. */
const frameItem = async (page: Page): Promise<void> => {
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

/** Drags the item nearest to the middle; each sample is the handling of one move and its frame. */
const dragItem = async (page: Page, count: number): Promise<number[]> => {
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
  const moving = await page.evaluate(
    () => globalThis.bench?.workspace.store.getState().preview.moved?.ids.length ?? 0,
  )
  expect(moving).toBeGreaterThan(0)
  await page.mouse.up()
  return samples
}

/** Looks under pixels all over the screen. */
const pickAround = (page: Page, count: number): Promise<number[]> =>
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

/** Moves one item in the document and waits for its frame; answers the script time of both. */
const editOne = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { workspace } = globalThis.bench as NonNullable<typeof globalThis.bench>
    const { document } = workspace.store.getState()
    const [item] = document.list('equipment')
    const scene = globalThis.__gridhall?.scene
    const before = scene?.frames ?? 0
    const start = performance.now()
    document.transact('Move', (edit) => {
      if (item) edit.set('equipment', item.id, { x: item.x + 0.5 })
    })
    const edited = performance.now() - start
    while ((scene?.frames ?? 0) === before) await new Promise(requestAnimationFrame)
    return edited + (scene?.scriptMs ?? Number.NaN)
  })

/** A page with so many items in its first frame, and what it complained of. */
const openPage = async (items: number) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(300_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  await page.goto(`${site.url}?items=${items}`)
  await page.waitForFunction(() => globalThis.bench !== undefined)
  return { page, complaints, close: () => context.close() }
}

const loadMs = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { openMs, firstFrameMs } = globalThis.bench as NonNullable<typeof globalThis.bench>
    return openMs + firstFrameMs
  })

/** Frames that a page draws in which nothing happens. */
const idleFrames = async (page: Page): Promise<number> => {
  await page.waitForTimeout(1200)
  const before = await framesOf(page)
  await page.waitForTimeout(1500)
  return (await framesOf(page)) - before
}

test.each(sizes)('%i items', async (items) => {
  // Software GL takes long over a large scene; its script does not vary much.
  const turns = items > 50_000 ? 6 : 16
  const { page, complaints, close } = await openPage(items)
  const load = await loadMs(page)
  await turnCamera(page, 2)
  const frames = await turnCamera(page, turns)
  const drawsWhole = await drawsOf(page)
  const picks = await pickAround(page, 400)
  await frameItem(page)
  frames.push(...(await turnCamera(page, turns)))
  const drawsNear = await drawsOf(page)
  picks.push(...(await pickAround(page, 400)))
  const drags = await dragItem(page, turns)
  const edit = await editOne(page)
  await breakEverything(page)
  const played = await playThrough(page, items > 50_000 ? 40 : 60)
  const idle = await idleFrames(page)
  await close()
  const figures: Figure[] = [
    { ...count('draws-whole', 'Draw calls, everything in view', drawsWhole), goal: goals.draws },
    { ...count('draws-near', 'Draw calls, near the floor', drawsNear), goal: goals.draws },
    ms('frame', 'Script per frame while the camera turns', percentile(frames, 0.5), goals.frameMs),
    ms('frame-p95', 'The same, 95th percentile', percentile(frames, 0.95)),
    ms('drag', 'Script per drag move, with its frame', percentile(drags, 0.5), goals.dragMs),
    ms('pick', 'Pick', percentile(picks, 0.5)),
    ms('pick-p95', 'Pick, 95th percentile', percentile(picks, 0.95), goals.pickMs),
    ms(
      'break-frame',
      'Script per frame of a break of everything',
      percentile(played.frameMs, 0.5),
      goals.breakMs,
    ),
    ms('break-frame-p95', 'The same, 95th percentile', percentile(played.frameMs, 0.95)),
    ms('break-back', 'Script of going back to its middle', played.backMs),
    ms('scene-edit', 'One edit on the page, with its frame', edit),
    ms('scene-load', 'From the facility in memory to the first frame', load),
    { ...count('idle', 'Frames drawn by an idle page', idle), goal: 0 },
  ]
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, `rendering-${items}.json`), JSON.stringify({ figures }))
  console.log(figures.map(({ label, value, unit }) => `${label}: ${value} ${unit}`).join('\n'))
  // Counts hold on every machine; times are for reading.
  expect(complaints).toEqual([])
  expect(idle).toBe(0)
  expect(Math.max(drawsWhole, drawsNear)).toBeLessThanOrEqual(goals.draws)
})
