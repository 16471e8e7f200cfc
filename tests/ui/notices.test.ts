import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createNotices } from '../../src/ui/app/notices'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const never = (signal: AbortSignal) =>
  new Promise<string>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('called off')))
  })

describe('messages', () => {
  it('leave by themselves, but a fault stays until it is closed', () => {
    const { store, say, dismiss } = createNotices()
    say('saved', 'good')
    say('broken', 'fault')
    vi.advanceTimersByTime(60_000)
    expect(store.getState().notices.map((notice) => notice.text)).toEqual(['broken'])
    dismiss(store.getState().notices[0]?.id ?? -1)
    expect(store.getState().notices).toEqual([])
  })

  it('are not stacked when they say the same', () => {
    const { store, say } = createNotices()
    say('again')
    say('again')
    expect(store.getState().notices).toHaveLength(1)
  })
})

describe('tasks', () => {
  it('are shown only after half a second, and go when they end', async () => {
    const { store, run } = createNotices()
    let finish = (_: number) => {}
    const result = run('work', () => new Promise<number>((resolve) => (finish = resolve)))
    expect(store.getState().tasks[0]?.visible).toBe(false)
    vi.advanceTimersByTime(501)
    expect(store.getState().tasks[0]?.visible).toBe(true)
    finish(7)
    expect(await result).toBe(7)
    expect(store.getState().tasks).toEqual([])
  })

  it('answer nothing when they are called off', async () => {
    const { store, run } = createNotices()
    const result = run('work', never)
    store.getState().tasks[0]?.cancel()
    expect(await result).toBeUndefined()
  })

  it('hand on their faults', async () => {
    const { run, store } = createNotices()
    await expect(run('work', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(store.getState().tasks).toEqual([])
  })
})
