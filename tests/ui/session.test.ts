import { describe, expect, it, vi } from 'vitest'
import { createLibrary, kinds } from '#model'
import type { FacilityFiles, PickedFile } from '#workspace'
import { createChrome } from '../../src/ui/app/chrome'
import { createNotices } from '../../src/ui/app/notices'
import { emptyFacility, printFacility, readFile } from '../../src/ui/app/reading'
import { createSession } from '../../src/ui/app/session'
import { silentSolver } from '../support/ui/solver'

const fileOf = (text: string): PickedFile => ({
  name: 'hall.gridhall.json',
  sizeBytes: text.length,
  bytes: async () => new TextEncoder().encode(text),
})

const start = () => {
  const saved: Uint8Array[] = []
  const files: FacilityFiles = {
    pick: async () => undefined,
    save: async (name, bytes, place) => {
      saved.push(bytes)
      return { name, place }
    },
  }
  const notices = createNotices()
  const library = createLibrary(kinds, new Map())
  const services = { library, files, createSolver: silentSolver }
  const session = createSession(services, notices, createChrome())
  return { session, notices, saved }
}

describe('a session', () => {
  it('opens a file and saves it to the same file', async () => {
    const { session, saved } = start()
    const facility = { ...emptyFacility('a'), name: 'Hall' }
    const bytes = await printFacility('hall.json', facility)
    await session.openFile(fileOf(new TextDecoder().decode(bytes)))
    const { opened } = session.store.getState()
    const document = opened?.workspace.store.getState().document
    expect(document?.head.name).toBe('Hall')
    document?.transact('rename', (edit) => edit.setHead({ name: 'Yard' }))
    await session.save('same')
    const result = await readFile('a.json', saved[0] ?? new Uint8Array())
    expect(result.ok && result.facility.name).toBe('Yard')
    expect(session.store.getState().file?.name).toBe('hall.gridhall.json')
  })

  it.each([
    ['{"format":', 'cut off'],
    ['[]', 'not an object'],
    ['{"format":"gridhall","version":2}', 'version'],
  ])('leaves the open facility alone when a file is bad: %s', async (text, why) => {
    const { session, notices } = start()
    session.create()
    const before = session.store.getState().opened
    await session.openFile(fileOf(text))
    expect(session.store.getState().opened).toBe(before)
    expect(notices.store.getState().notices.at(-1)).toMatchObject({ tone: 'fault' })
    expect(notices.store.getState().notices.at(-1)?.text).toContain(why)
  })

  it('does not read an enormous file', async () => {
    const { session, notices } = start()
    const bytes = vi.fn(async () => new Uint8Array())
    await session.openFile({ name: 'big', sizeBytes: 1e12, bytes })
    expect(bytes).not.toHaveBeenCalled()
    expect(notices.store.getState().notices[0]?.tone).toBe('fault')
  })

  it('goes back to the start', () => {
    const { session } = start()
    session.create()
    session.leave()
    expect(session.store.getState().opened).toBeUndefined()
  })
})
