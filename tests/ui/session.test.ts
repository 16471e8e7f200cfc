import { describe, expect, it, vi } from 'vitest'
import { createLibrary, kinds } from '#model'
import type { FacilityFiles, PickedFile } from '#workspace'
import { createChrome } from '../../src/ui/app/chrome'
import { createNotices } from '../../src/ui/app/notices'
import { emptyFacility, parseFacility, printFacility } from '../../src/ui/app/reading'
import { createSession } from '../../src/ui/app/session'
import { silentSolver } from '../../src/ui/app/silentSolver'

const fileOf = (text: string, sizeBytes = text.length): PickedFile => ({
  name: 'hall.gridhall.json',
  sizeBytes,
  text: async () => text,
})

const start = () => {
  const saved: string[] = []
  const files: FacilityFiles = {
    pick: async () => undefined,
    save: async (name, text, place) => {
      saved.push(text)
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
    await session.openFile(fileOf(printFacility(facility)))
    const document = session.store.getState().workspace?.store.getState().document
    expect(document?.head.name).toBe('Hall')
    document?.transact('rename', (edit) => edit.setHead({ name: 'Yard' }))
    await session.save('same')
    const result = parseFacility(saved[0] ?? '')
    expect(result.ok && result.facility.name).toBe('Yard')
    expect(session.store.getState().file?.name).toBe('hall.gridhall.json')
  })

  it.each([
    ['{"format":', 'cut off'],
    ['{"format" "gridhall"}', 'line 1, column 11'],
    ['[]', 'not an object'],
    ['{"format":"gridhall","version":2}', 'version'],
  ])('leaves the open facility alone when a file is bad: %s', async (text, why) => {
    const { session, notices } = start()
    session.create()
    const before = session.store.getState().workspace
    await session.openFile(fileOf(text))
    expect(session.store.getState().workspace).toBe(before)
    expect(notices.store.getState().notices.at(-1)).toMatchObject({ tone: 'fault' })
    expect(notices.store.getState().notices.at(-1)?.text).toContain(why)
  })

  it('does not read an enormous file', async () => {
    const { session, notices } = start()
    const text = vi.fn(async () => '')
    await session.openFile({ name: 'big', sizeBytes: 1e12, text })
    expect(text).not.toHaveBeenCalled()
    expect(notices.store.getState().notices[0]?.tone).toBe('fault')
  })

  it('goes back to the start', () => {
    const { session } = start()
    session.create()
    session.leave()
    expect(session.store.getState().workspace).toBeUndefined()
  })
})
