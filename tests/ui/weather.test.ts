import { describe, expect, it } from 'vitest'
import { createLibrary, kinds } from '#model'
import type { PickedFile } from '#platform'
import { readWeatherFile } from '../../src/platform/clerk/jobs'
import { createChrome } from '../../src/ui/app/chrome'
import { createNotices } from '../../src/ui/app/notices'
import { createSession } from '../../src/ui/app/session'
import { silentAir } from '../support/silent-air'
import { silentSolver } from '../support/silent-solver'
import { noFiles } from '../support/ui/files'
import { epwBytes } from '../support/weather/epw'

const fileOf = (name: string, content: Blob): PickedFile => ({
  name,
  sizeBytes: content.size,
  content,
  place: undefined,
})

const year = () => new Blob([epwBytes(() => ({})) as Uint8Array<ArrayBuffer>])

const start = (chosen?: PickedFile) => {
  const notices = createNotices()
  const chrome = createChrome()
  const services = {
    library: createLibrary(kinds, new Map()),
    createSolver: silentSolver,
    createAir: silentAir,
    files: {
      ...noFiles,
      pickWeather: async () => chosen,
      readWeather: ({ name, content }: Pick<PickedFile, 'name' | 'content'>) =>
        readWeatherFile(content, name),
    },
  }
  const session = createSession(services, notices, chrome)
  const document = () => session.store.getState().opened?.workspace.store.getState().document
  const said = () => notices.store.getState().notices.at(-1)
  return { session, chrome, document, said }
}

describe('a weather file', () => {
  it('comes into the open facility as one step, and shows its year', async () => {
    const { session, chrome, document, said } = start()
    await session.create()
    await session.openFile(fileOf('Test.EPW', year()))
    const open = document()
    expect(open?.list('weather')).toMatchObject([
      { station: 'Testville, TS, XXX', file: 'Test.EPW' },
    ])
    expect(chrome.getState().bottomTab).toBe('year')
    expect(said()?.tone).toBe('good')
    open?.undo()
    expect(open?.list('weather')).toEqual([])
    expect(open?.undoLabel).toBeUndefined()
  })

  it('may be called anything when it is chosen as weather', async () => {
    const { session, document } = start(fileOf('weather.txt', year()))
    await session.create()
    await session.pickWeather()
    expect(document()?.count('weather')).toBe(1)
  })

  it('loses nothing when it is none, cut off or huge', async () => {
    const { session, document, said } = start()
    await session.create()
    await session.openFile(fileOf('Test.epw', year()))
    const before = document()?.list('weather')
    const huge = { size: 1e9, arrayBuffer: () => Promise.reject(new Error('read')) }
    const bad: [Blob, RegExp][] = [
      [new Blob(['{"format":"gridhall"}']), /begin with LOCATION/],
      [year().slice(0, 400_000), /cut off|not whole/],
      [new Blob([]), /empty/],
      [huge as unknown as Blob, /has 1,000 MB; weather files of more than 67 MB/],
    ]
    for (const [content, problem] of bad) {
      await session.openFile(fileOf('Bad.epw', content))
      expect(said()).toMatchObject({ tone: 'fault' })
      expect(said()?.text).toMatch(problem)
      expect(document()?.list('weather')).toBe(before)
    }
  })

  it('asks for a facility first', async () => {
    const { session, said } = start()
    await session.openFile(fileOf('Test.epw', year()))
    expect(said()?.text).toMatch(/Open or begin a facility first/)
    expect(session.store.getState().opened).toBeUndefined()
  })
})
