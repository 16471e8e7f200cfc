import type { WebGLRenderer } from 'three'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { settleUnpacking } from '../../../src/scene/batch/unpacking'

const names = { UNPACK_ROW_LENGTH: 3314, UNPACK_SKIP_PIXELS: 3316, UNPACK_SKIP_ROWS: 3315 }

beforeEach(() => {
  vi.stubGlobal('WebGL2RenderingContext', names)
})

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('how pixels are unpacked', () => {
  it('is told to three for all that it would ask the card for', () => {
    const told = new Map<number, unknown>()
    const state = { pixelStorei: (name: number, value: unknown) => told.set(name, value) }
    settleUnpacking({ state } as unknown as WebGLRenderer)
    expect([...told.keys()].sort()).toEqual(Object.values(names).sort())
    expect(new Set(told.values())).toEqual(new Set([0]))
  })
})
