import { describe, expect, it, vi } from 'vitest'
import { createLibrary, kinds } from '#model'
import type { FacilityFiles, PickedFile, SaveOutcome, SaveTarget } from '#platform'
import type { FacilityOrigin, FacilityShelf, Following, ShelfNotice } from '#workspace'
import { readFile, readWeatherFile, writeBytes } from '../../src/platform/clerk/jobs'
import { createChrome } from '../../src/ui/app/chrome'
import { createNotices } from '../../src/ui/app/notices'
import { emptyFacility } from '../../src/ui/app/reading'
import { createSession } from '../../src/ui/app/session'
import { silentAir } from '../support/silent-air'
import { silentSolver } from '../support/silent-solver'

const fileOf = (...parts: BlobPart[]): PickedFile => {
  const content = new Blob(parts)
  return { name: 'hall.gridhall.json', sizeBytes: content.size, content, place: 'the file' }
}

interface Setting {
  /** What saving comes to; writing it by default. */
  readonly outcome?: SaveOutcome
  /** Whether changes can be kept. */
  readonly settled?: boolean
  readonly resumes?: boolean
}

const noVersions = {} as Following['versions']

const fakeShelf = ({ settled = true, resumes = false }: Setting) => {
  const followed: (FacilityOrigin | undefined)[] = []
  const told: unknown[] = []
  let tell: (notice: ShelfNotice) => void = () => {}
  const facility = { ...emptyFacility('kept'), name: 'Kept' }
  const kept = { facility, id: 'slot', file: undefined }
  const shelf = {
    open: async () => kept,
    resume: async () => (resumes ? kept : undefined),
    follow: (_, origin) => {
      followed.push(origin)
      return {
        versions: noVersions,
        settled: async () => settled,
        savedTo: (file, revision) => told.push([file, revision]),
        stop: async () => settled,
      }
    },
    onNotice: (listener) => {
      tell = listener
      return () => {}
    },
  } satisfies Partial<FacilityShelf>
  return {
    shelf: shelf as unknown as FacilityShelf,
    followed,
    told,
    tell: (one: ShelfNotice) => tell(one),
  }
}

const start = (setting: Setting = {}) => {
  const saved: { readonly bytes: Uint8Array; readonly target: SaveTarget }[] = []
  let launch: (file: PickedFile) => void = () => {}
  const files: FacilityFiles = {
    pick: async () => undefined,
    pickWeather: async () => undefined,
    dropped: async () => fileOf('{"format":'),
    onLaunch: (listener) => {
      launch = listener
    },
    read: ({ name, content }) => readFile(content, name),
    readWeather: ({ name, content }) => readWeatherFile(content, name),
    save: async (facility, target) => {
      const bytes = await writeBytes(facility, target.name)
      saved.push({ bytes, target })
      const file = { name: target.name, place: 'the file', digest: 'digest' }
      return setting.outcome ?? { outcome: 'saved', file }
    },
    saveCopy: async () => false,
  }
  const notices = createNotices()
  const library = createLibrary(kinds, new Map())
  const fake = fakeShelf(setting)
  const services = {
    library,
    files,
    shelf: fake.shelf,
    createSolver: silentSolver,
    createAir: silentAir,
  }
  const session = createSession(services, notices, createChrome())
  const opened = () => session.store.getState().opened
  const document = () => opened()?.workspace.store.getState().document
  const lastNotice = () => notices.store.getState().notices.at(-1)
  return {
    session,
    notices,
    saved,
    opened,
    document,
    lastNotice,
    launch: (file: PickedFile) => launch(file),
    ...fake,
  }
}

describe('a session', () => {
  it('opens a file, saves it to the same place, and tells the shelf', async () => {
    const { session, saved, document, followed, told } = start()
    const facility = { ...emptyFacility('a'), name: 'Hall' }
    await session.openFile(fileOf(await writeBytes(facility, 'hall.json')))
    expect(followed[0]?.file).toMatchObject({ name: 'hall.gridhall.json', place: 'the file' })
    expect(followed[0]?.file?.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(document()?.head.name).toBe('Hall')
    document()?.transact('rename', (edit) => edit.setHead({ name: 'Yard' }))
    await session.save('same')
    expect(saved[0]?.target).toMatchObject({ name: 'hall.gridhall.json', place: 'the file' })
    const { result } = await readFile(new Blob([saved[0]?.bytes as Uint8Array<ArrayBuffer>]), 'a')
    expect(result.ok && result.facility.name).toBe('Yard')
    expect(told).toEqual([
      [{ name: 'hall.gridhall.json', place: 'the file', digest: 'digest' }, document()?.revision],
    ])
  })

  it('does not write over a file that somebody else changed, unless it is told to', async () => {
    const outcome = { outcome: 'changed', name: 'hall.json' } as const
    const { session, saved, lastNotice } = start({ outcome })
    await session.create()
    await session.save('same')
    expect(lastNotice()).toMatchObject({ tone: 'fault' })
    expect(session.store.getState().file).toBeUndefined()
    await lastNotice()?.action?.run()
    await vi.waitFor(() => expect(saved[1]?.target.overwrite).toBe(true))
  })

  it.each([
    ['{"format":', 'cut off'],
    ['', 'empty'],
    ['[]', 'not an object'],
    ['{"format":"gridhall","version":2}', 'version'],
  ])('leaves the open facility alone when a file is bad: %s', async (text, why) => {
    const { session, opened, lastNotice } = start()
    await session.create()
    const before = opened()
    await session.openFile(fileOf(text))
    expect(opened()).toBe(before)
    expect(lastNotice()).toMatchObject({ tone: 'fault' })
    expect(lastNotice()?.text).toContain('hall.gridhall.json')
    expect(lastNotice()?.text).toContain(why)
  })

  it('does not read an enormous file', async () => {
    const { session, notices } = start()
    const arrayBuffer = vi.fn()
    const content = { arrayBuffer } as unknown as Blob
    await session.openFile({ name: 'big', sizeBytes: 1e12, content, place: undefined })
    expect(arrayBuffer).not.toHaveBeenCalled()
    expect(notices.store.getState().notices[0]?.tone).toBe('fault')
  })

  it('opens the last of several files that are under way', async () => {
    const { session, document, launch } = start()
    const bytes = await writeBytes({ ...emptyFacility('a'), name: 'First' }, 'a')
    const slow = { arrayBuffer: () => new Promise(() => {}) } as unknown as Blob
    session.openFile({ name: 'slow', sizeBytes: 1, content: slow, place: undefined })
    launch(fileOf(bytes))
    await vi.waitFor(() => expect(document()?.head.name).toBe('First'))
  })

  it('comes back to what was open, as it stands on the shelf', async () => {
    const { session, document, followed } = start({ resumes: true })
    expect(session.store.getState().resuming).toBe(true)
    await session.resume()
    expect(session.store.getState().resuming).toBe(false)
    expect(document()?.head.name).toBe('Kept')
    expect(followed).toEqual([{ id: 'slot', file: undefined }])
  })

  it('goes back to the start', async () => {
    const { session, opened } = start()
    await session.create()
    await session.leave()
    expect(opened()).toBeUndefined()
  })

  it('drops changes that could not be kept only when it is told to', async () => {
    const { session, opened, document, lastNotice } = start({ settled: false })
    await session.create()
    const before = opened()
    await session.leave()
    expect(opened()).toBe(before)
    expect(lastNotice()?.text).toContain('could not be kept')
    await session.openKept('slot', 'Kept')
    expect(opened()).toBe(before)
    lastNotice()?.action?.run()
    expect(document()?.head.name).toBe('Kept')
  })

  it('counts changes that were saved to a file as kept', async () => {
    const { session, opened } = start({ settled: false })
    await session.create()
    await session.save('ask')
    expect(await session.isKept()).toBe(true)
    await session.leave()
    expect(opened()).toBeUndefined()
  })

  it('passes on what the shelf has to say', () => {
    const { tell, lastNotice } = start()
    tell({ tone: 'fault', text: { en: 'The disk is full.' } })
    expect(lastNotice()).toMatchObject({ tone: 'fault', text: 'The disk is full.' })
  })
})
